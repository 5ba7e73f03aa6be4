//! Where in the app one is, as the part of the address after `#`.

use crate::incident::{IncidentId, Severity};

/// A place in the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`: all incidents.
    List,
    /// `#/new`: the form that declares one, perhaps filled in by a link from a pager or a chat tool.
    New(Prefill),
    /// `#/i/<id>`: one incident.
    Incident(IncidentId),
    /// `#/i/<id>/postmortem`: its postmortem.
    Postmortem(IncidentId),
    /// `#/v/<code>`: what a link carries, to be read. The code is everything after `/v/`, as it stands in the address.
    View(String),
    /// `#/settings`.
    Settings,
    /// Anything else.
    Unknown,
}

/// What a link fills into the form for a new incident. It creates nothing by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefill {
    pub title: String,
    pub severity: Option<Severity>,
    /// As typed: read like the field it fills.
    pub detected: String,
    pub reference: String,
}

impl Route {
    /// Reads a fragment, with or without its `#`.
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if let Some(code) = fragment.strip_prefix("/v/") {
            return Self::View(code.to_owned());
        }
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
        let incident = |id: &str, route: fn(IncidentId) -> Self| id.parse().map_or(Self::Unknown, route);
        match parts[..] {
            [] => Self::List,
            ["new"] => Self::New(Prefill::parse(query)),
            ["i", id] => incident(id, Self::Incident),
            ["i", id, "postmortem"] => incident(id, Self::Postmortem),
            ["settings"] => Self::Settings,
            _ => Self::Unknown,
        }
    }

    /// The fragment, with its `#`; what a link in the page points to.
    pub fn href(&self) -> String {
        match self {
            Self::List | Self::Unknown => "#/".to_owned(),
            Self::New(prefill) => format!("#/new{}", prefill.query()),
            Self::Incident(id) => format!("#/i/{id}"),
            Self::Postmortem(id) => format!("#/i/{id}/postmortem"),
            Self::View(code) => format!("#/v/{code}"),
            Self::Settings => "#/settings".to_owned(),
        }
    }
}

impl Prefill {
    fn parse(query: &str) -> Self {
        let mut prefill = Self::default();
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decode(value);
            match name {
                "title" => prefill.title = value,
                "severity" => prefill.severity = severity(&value),
                "detected" => prefill.detected = value,
                "ref" => prefill.reference = value,
                _ => {}
            }
        }
        prefill
    }

    fn query(&self) -> String {
        let severity = self
            .severity
            .map(|severity| format!("P{}", severity.number()))
            .unwrap_or_default();
        let pairs = [
            ("title", self.title.as_str()),
            ("severity", &severity),
            ("detected", &self.detected),
            ("ref", &self.reference),
        ];
        let mut query = String::new();
        for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(name);
            query.push('=');
            encode(value, &mut query);
        }
        query
    }
}

/// `P1`, `p1`, `1`, `SEV1`, `sev-1` and `Sev 1` are all the first.
fn severity(text: &str) -> Option<Severity> {
    let lower = text.trim().to_ascii_lowercase();
    let digit = lower
        .trim_start_matches("sev")
        .trim_start_matches('p')
        .trim_start_matches(['-', ' ']);
    Severity::ALL
        .into_iter()
        .find(|severity| digit == severity.number().to_string())
}

/// Percent-decodes; `+` is a space, as forms write it. What is not well formed stays as it stands.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'+', _) => decoded.push(b' '),
            (b'%', [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                decoded.push(hex(*high) << 4 | hex(*low));
                rest = after;
            }
            _ => decoded.push(*first),
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn hex(digit: u8) -> u8 {
    (digit as char).to_digit(16).map_or(0, |value| value as u8)
}

fn encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            into.push(byte as char);
        } else {
            into.push_str(&format!("%{byte:02X}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_reads_back_what_it_prints() {
        let id = IncidentId::from_random(77);
        let prefill = Prefill {
            title: "Größe & 100 % / #1?".to_owned(),
            severity: Some(Severity::P1),
            detected: "2026-03-24 14:17Z".to_owned(),
            reference: "INC-42".to_owned(),
        };
        for route in [
            Route::List,
            Route::New(Prefill::default()),
            Route::New(prefill),
            Route::Incident(id),
            Route::Postmortem(id),
            Route::View("1.aB-_9/?x=%41 é".to_owned()),
            Route::View(String::new()),
            Route::Settings,
        ] {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn a_pager_link_fills_the_form() {
        let route = Route::parse("#/new?title=Checkout+errors%20up&severity=sev-1&detected=14:17&ref=PD%2F9&x=y");
        let expected = Prefill {
            title: "Checkout errors up".to_owned(),
            severity: Some(Severity::P1),
            detected: "14:17".to_owned(),
            reference: "PD/9".to_owned(),
        };
        assert_eq!(route, Route::New(expected));
    }

    #[test]
    fn what_is_no_place_is_unknown() {
        for fragment in [
            "#/elsewhere",
            "#/i/",
            "#/i/short",
            "#/i/zzzzzzzzzzzz/other",
            "#/new/extra",
            "#/v",
            "%",
        ] {
            assert_eq!(Route::parse(fragment), Route::Unknown, "{fragment}");
        }
    }

    #[test]
    fn broken_percent_signs_stay_as_typed() {
        let Route::New(prefill) = Route::parse("#/new?title=100%&ref=%4") else {
            panic!("not the form")
        };
        assert_eq!((prefill.title.as_str(), prefill.reference.as_str()), ("100%", "%4"));
    }
}
