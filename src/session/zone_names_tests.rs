use super::*;

const LISTED: [&str; 9] = [
    "America/Argentina/Buenos_Aires",
    "America/Port-au-Prince",
    "America/St_Johns",
    "Asia/Katmandu",
    "Asia/Nicosia",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Europe/Nicosia",
    "Europe/Vienna",
];

/// Names that the browser knows and does not list.
const OTHERS: [&str; 6] = [
    "Asia/Kathmandu",
    "Europe/Kyiv",
    "America/Argentina/Ushuaia",
    "EST",
    "CET",
    "+02:00",
];

fn find(typed: &str) -> Result<String, NoZone> {
    let listed = LISTED.map(str::to_owned);
    find_zone(typed, &listed, &|name| OTHERS.contains(&name))
}

#[test]
fn a_zone_is_found_however_it_is_written() {
    let table = [
        ("Europe/Berlin", "Europe/Berlin"),
        (" europe / BERLIN ", "Europe/Berlin"),
        ("berlin", "Europe/Berlin"),
        ("St Johns", "America/St_Johns"),
        ("st_johns", "America/St_Johns"),
        ("america/st  johns", "America/St_Johns"),
        ("lord howe", "Australia/Lord_Howe"),
        ("port-au-prince", "America/Port-au-Prince"),
        ("buenos aires", "America/Argentina/Buenos_Aires"),
        ("argentina/buenos aires", "America/Argentina/Buenos_Aires"),
        ("asia/nicosia", "Asia/Nicosia"),
        ("utc", "UTC"),
        ("Etc/UTC", "UTC"),
        ("Z", "UTC"),
    ];
    for (typed, name) in table {
        assert_eq!(find(typed), Ok(name.to_owned()), "{typed}");
    }
}

#[test]
fn names_that_the_browser_knows_without_listing_them_are_found_too() {
    let table = [
        ("asia/kathmandu", "Asia/Kathmandu"),
        ("kathmandu", "Asia/Kathmandu"),
        ("kyiv", "Europe/Kyiv"),
        ("ushuaia", "America/Argentina/Ushuaia"),
    ];
    for (typed, name) in table {
        assert_eq!(find(typed), Ok(name.to_owned()), "{typed}");
    }
}

#[test]
fn several_zones_that_end_so_are_all_named() {
    let both = ["Asia/Nicosia", "Europe/Nicosia"].map(str::to_owned);
    assert_eq!(find("nicosia"), Err(NoZone::Several(both.into())));
}

#[test]
fn what_is_no_zone_is_never_taken_for_one() {
    for typed in [
        "",
        "  ",
        "/",
        "Mars/X",
        "ber",
        "erlin",
        "europe",
        "europe/",
        "Europe/Berlin/",
        "est",
        "CET",
        "+02:00",
        "UTC+2",
        "Zürich",
        "_",
        "berlin\u{202e}",
    ] {
        assert_eq!(find(typed), Err(NoZone::Unknown), "{typed:?}");
    }
}
