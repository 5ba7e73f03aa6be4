//! Reading JSON. A text becomes a tree, whatever it says, and a type picks its parts from that: code that a derive makes
//! goes through the text anew for every type, and was a twentieth of the whole program.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};

/// A JSON value.
#[derive(Debug)]
pub enum Json<'a> {
    /// `null`.
    Null,
    /// A number that is not whole: nothing stored has one.
    Fraction,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number from 0 on.
    Number(u64),
    /// A whole number below 0.
    Negative(i64),
    /// A string.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Json<'a>>),
    /// An object, as it stands.
    Fields(Vec<(Cow<'a, str>, Json<'a>)>),
}

/// What can be read from JSON. Nothing where the value is something else.
pub trait FromJson: Sized {
    /// Reads a value.
    fn from_json(json: &Json) -> Option<Self>;
}

/// Reads a text; nothing where it is no JSON, or does not say what is asked for.
pub fn from_json_text<T: FromJson>(text: &str) -> Option<T> {
    T::from_json(&Json::parse(text)?)
}

impl<'a> Json<'a> {
    /// Reads a text; nothing where it is no JSON.
    pub fn parse(text: &'a str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// A string's text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What an object has under a name, if anything; nothing where this is no object, or has the name twice.
    fn field(&self, name: &str) -> Option<Option<&Self>> {
        let Self::Fields(fields) = self else { return None };
        let mut found = fields.iter().filter(|(held, _)| held == name);
        let first = found.next().map(|(_, value)| value);
        found.next().is_none().then_some(first)
    }

    /// A field that must be there.
    pub fn needed<T: FromJson>(&self, name: &str) -> Option<T> {
        T::from_json(self.field(name)??)
    }

    /// A field that may be missing, or `null`.
    pub fn given<T: FromJson>(&self, name: &str) -> Option<Option<T>> {
        match self.field(name)? {
            Some(value) => FromJson::from_json(value),
            None => Some(None),
        }
    }

    /// A field that may be missing, and then has its type's default.
    pub fn or_default<T: FromJson + Default>(&self, name: &str) -> Option<T> {
        match self.field(name)? {
            Some(value) => T::from_json(value),
            None => Some(T::default()),
        }
    }

    /// An object's only field.
    pub fn only_field(&self) -> Option<(&str, &Self)> {
        match self {
            Self::Fields(fields) => match &fields[..] {
                [(name, value)] => Some((name, value)),
                _ => None,
            },
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Json<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json<'de>, E> {
        Ok(Json::Fraction)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json<'de>, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json<'de>, E> {
        Ok(Json::Negative(number))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json<'de>, A::Error> {
        let mut fields = Vec::new();
        while let Some((Json::Text(name), value)) = entries.next_entry()? {
            fields.push((name, value));
        }
        Ok(Json::Fields(fields))
    }
}

impl FromJson for bool {
    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::Flag(flag) => Some(*flag),
            _ => None,
        }
    }
}

impl FromJson for u64 {
    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::Number(number) => Some(*number),
            _ => None,
        }
    }
}

impl FromJson for i64 {
    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::Number(number) => Self::try_from(*number).ok(),
            Json::Negative(number) => Some(*number),
            _ => None,
        }
    }
}

impl FromJson for u32 {
    fn from_json(json: &Json) -> Option<Self> {
        Self::try_from(u64::from_json(json)?).ok()
    }
}

impl FromJson for u8 {
    fn from_json(json: &Json) -> Option<Self> {
        Self::try_from(u64::from_json(json)?).ok()
    }
}

impl FromJson for String {
    fn from_json(json: &Json) -> Option<Self> {
        json.text().map(str::to_owned)
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::Null => Some(None),
            value => T::from_json(value).map(Some),
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::List(list) => list.iter().map(T::from_json).collect(),
            _ => None,
        }
    }
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::List(list) => match &list[..] {
                [one, other] => Some((A::from_json(one)?, B::from_json(other)?)),
                _ => None,
            },
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Json<'_> {
        Json::parse(text).expect("JSON")
    }

    #[test]
    fn a_field_may_be_missing_only_where_that_means_something() {
        let both = json(r#"{"a":null,"b":"x\ny"}"#);
        assert_eq!(both.needed::<String>("b").as_deref(), Some("x\ny"));
        assert_eq!(both.needed::<String>("a"), None);
        assert_eq!(both.needed::<String>("c"), None);
        assert_eq!(both.given::<String>("a"), Some(None));
        assert_eq!(both.given::<String>("c"), Some(None));
        assert_eq!(both.given::<bool>("b"), None);
        assert_eq!(both.or_default::<String>("a"), None);
        assert_eq!(both.or_default::<String>("c"), Some(String::new()));
    }

    #[test]
    fn what_is_said_twice_is_not_believed() {
        let twice = json(r#"{"a":1,"a":2,"b":3}"#);
        assert_eq!(twice.needed::<u8>("a"), None);
        assert_eq!(twice.given::<u8>("a"), None);
        assert_eq!(twice.or_default::<u32>("a"), None);
        assert_eq!(twice.needed::<u8>("b"), Some(3));
    }

    #[test]
    fn numbers_fit_or_are_none() {
        let list = json("[0, 255, 256, -1, 18446744073709551615, 1.0, -9223372036854775808]");
        let Json::List(items) = list else { panic!("a list") };
        let small: Vec<_> = items.iter().map(u8::from_json).collect();
        assert_eq!(small, [Some(0), Some(255), None, None, None, None, None]);
        let large: Vec<_> = items.iter().map(u64::from_json).collect();
        assert_eq!(large, [Some(0), Some(255), Some(256), None, Some(u64::MAX), None, None]);
        let signed: Vec<_> = items.iter().map(i64::from_json).collect();
        assert_eq!(
            signed,
            [Some(0), Some(255), Some(256), Some(-1), None, None, Some(i64::MIN)]
        );
        assert_eq!(Option::<u8>::from_json(&items[5]), None);
    }

    #[test]
    fn a_text_that_goes_on_or_ends_early_is_no_json() {
        for text in ["", "{", r#"{"a":1}x"#, r#"{"a" 1}"#, "[1,]", "nul"] {
            assert!(Json::parse(text).is_none(), "{text}");
        }
    }
}
