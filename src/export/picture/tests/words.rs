//! The sentence and the file.

use super::*;

#[test]
fn one_sentence_says_it_all() {
    assert_eq!(
        shown(&told(), 700).sentence,
        "Impact began 14:11; detected after 6 min by monitoring alert; acknowledged 14:18; mitigated 14:39; \
         resolved 14:39; 10 entries, 1 decision, 1 status update."
    );
    assert_eq!(
        shown(&three_days(), 700).sentence,
        "Impact began Tue 24 Mar 2026 13:47; detected after 30 min by monitoring alert; acknowledged 14:21; \
         mitigated Thu 26 Mar 2026 15:57; still open 17:37; 24 entries, 3 decisions, 2 status updates."
    );
    let bare = picture(&incident(opened(), []), &Utc, at(3), 700);
    assert_eq!(bare.sentence, "Detected 14:17 by monitoring alert; still open 14:20.");
}

#[test]
fn the_file_is_xml_and_holds_the_title_as_typed() {
    let title = "Café <script>alert(1)</script> & \"quotes\" ]]> \u{202e}\u{0}\u{ffff}";
    let file = svg_file(&shown(&told(), 1100), title, "Tue 24 Mar 2026, UTC");
    let tree = roxmltree::Document::parse(&file).expect("well-formed");
    let root = tree.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
    let text_of = |name: &str| {
        let found = root
            .descendants()
            .find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name)));
        found.and_then(|node| node.text()).unwrap_or_default()
    };
    assert!(text_of("title").starts_with("Café <script>alert(1)</script> & \"quotes\" ]]> "));
    assert!(text_of("desc").starts_with("Impact began 14:11; "));
    for node in root.descendants() {
        assert_ne!(node.tag_name().name(), "script");
        for attribute in node.attributes() {
            assert!(!attribute.name().starts_with("on") && !attribute.name().contains("href"));
        }
    }
    // Every pattern that is used is there.
    for used in file.split("url(#").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert!(
            root.descendants().any(|node| node.attribute("id") == Some(used)),
            "{used}"
        );
    }
}

#[test]
fn a_long_title_is_cut_where_the_file_ends() {
    let file = svg_file(&shown(&told(), 700), &"checkout ".repeat(40), "");
    let tree = roxmltree::Document::parse(&file).expect("well-formed");
    let texts: Vec<_> = tree.descendants().filter(|node| node.has_tag_name("text")).collect();
    let first = texts.first().and_then(|node| node.text()).unwrap_or_default();
    assert!(first.ends_with('\u{2026}') && first.chars().count() < 80, "{first}");
}

#[test]
fn the_file_says_which_incident_day_and_zone_it_is_about() {
    assert_eq!(
        crate::export::picture_file_name(&told()),
        "2026-03-24-checkout-failing-for-a-portion-of-users-timeline.svg"
    );
    let file = incident_svg(&told(), &BERLIN, at(60));
    let tree = roxmltree::Document::parse(&file).expect("well-formed");
    let texts: Vec<_> = tree.descendants().filter_map(|node| node.text()).collect();
    for text in [
        "Checkout failing for a portion of users",
        "Tue 24 Mar 2026, Europe/Berlin, UTC+1",
        "15:20",
    ] {
        assert!(texts.contains(&text), "{text} is missing in {texts:?}");
    }
}
