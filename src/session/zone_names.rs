//! Time zones as people write them.

/// Why a typed zone was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoZone {
    /// There is no such zone.
    Unknown,
    /// These all end so.
    Several(Vec<String>),
}

/// What other names of zones begin with, for cities that go by another name in the browser's own list, such as Kyiv.
const REGIONS: [&str; 8] = [
    "Europe",
    "America",
    "Asia",
    "Africa",
    "Australia",
    "Pacific",
    "Atlantic",
    "America/Argentina",
];

/// The IANA name of the zone that somebody typed: the name in any case and with spaces for underscores, or the city
/// alone, "berlin" or "st johns". `names` are the zones that the browser lists, `knows` says whether it knows one that it
/// does not list.
///
/// # Errors
/// There is no such zone, or there are several.
pub fn find_zone(typed: &str, names: &[String], knows: &dyn Fn(&str) -> bool) -> Result<String, NoZone> {
    let typed = plain(typed);
    if ["utc", "gmt", "z", "etc/utc"].contains(&typed.as_str()) {
        return Ok("UTC".to_owned());
    }
    let is_name = !typed.is_empty() && typed.chars().all(|c| c.is_ascii_alphanumeric() || " /-+".contains(c));
    // Browsers also know offsets and old abbreviations, which are no places and mean something else elsewhere.
    if !is_name || !typed.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Err(NoZone::Unknown);
    }
    let ends_so = |name: &&String| {
        let name = plain(name);
        name == typed || name.strip_suffix(&typed).is_some_and(|rest| rest.ends_with('/'))
    };
    let found: Vec<_> = names.iter().filter(ends_so).cloned().collect();
    match found.as_slice() {
        [] => {}
        [name] => return Ok(name.clone()),
        _ => return Err(NoZone::Several(found)),
    }
    let spelled = spelled(&typed);
    let whole = spelled.contains('/').then(|| spelled.clone());
    let of_regions = REGIONS.into_iter().map(|region| [region, "/", &spelled].concat());
    whole
        .into_iter()
        .chain(of_regions)
        .find(|name| knows(name))
        .ok_or(NoZone::Unknown)
}

/// In lower case, with one space for each gap or underscore.
fn plain(name: &str) -> String {
    let words = name.split(|c: char| c == '_' || c.is_whitespace());
    let words: Vec<_> = words
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    words.join(" ").replace("/ ", "/").replace(" /", "/")
}

/// As zones are spelled: each word with a capital, and underscores between them.
fn spelled(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    let mut starts = true;
    for c in plain.chars() {
        out.push(match c {
            ' ' => '_',
            c if starts => c.to_ascii_uppercase(),
            c => c,
        });
        starts = !c.is_ascii_alphanumeric();
    }
    out
}

#[cfg(test)]
#[path = "zone_names_tests.rs"]
mod tests;
