use html5ever::{ParseOpts, parse_document, tendril::TendrilSink};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use sha2::{Digest, Sha256};

use super::*;
use crate::{
    export::{Options, Parts, picture::incident_svg, postmortem, tests::fixture},
    incident::{
        ActionFields, Agreement, Change, DecisionFields, DecisionOption, DecisionOptions, Fact, Milestone, Opened,
        Role, Section, UpdateFields,
    },
    time::Utc,
};

/// Attempts to get out of a text, an attribute, a title, a style or a comment.
const HOSTILE: &str = "</title></style><script>alert(1)</script>\"' onload='x' \"><img src=x onerror=alert(1)> <!-- ]]> \
    &lt;b&gt; &amp; javascript:alert(1) https://a.example/\"onmouseover=\"x'> https://b.example/?a=1&lt=2 \u{202e}\u{200b}";

/// The same in every field that takes a text.
fn hostile(text: &str) -> String {
    let t = || String::from(text);
    let opened = Opened {
        title: t(),
        impact: t(),
        reference: t(),
        services: t(),
        runbook: t(),
        ..fixture::opened()
    };
    let mut changes = vec![
        fixture::entry(1, text),
        Change::MilestoneSet {
            milestone: Milestone::Mitigated,
            at: Some(fixture::at(2).into()),
            note: Some(t()),
        },
        Change::RoleTaken {
            role: Role::Scribe,
            person: t(),
            at: fixture::at(3).into(),
        },
        Change::DecisionMade(DecisionFields {
            at: Some(fixture::at(4).into()),
            question: Some(t()),
            options: Some(DecisionOptions::new([DecisionOption {
                label: t(),
                pros: t(),
                cons: t(),
            }])),
            chosen: Some(0),
            why: Some(t()),
            decided_by: Some(t()),
            agreed_by: Some(Agreement::By(t())),
            risk: Some(t()),
            outcome: Some(t()),
            ..DecisionFields::default()
        }),
        Change::UpdatePosted(UpdateFields {
            at: Some(fixture::at(5).into()),
            text: Some(t()),
            ..UpdateFields::default()
        }),
        Change::ActionAdded(ActionFields {
            what: Some(t()),
            owner: Some(t()),
            due: Some(t()),
            ..ActionFields::default()
        }),
    ];
    changes.extend(
        [Fact::PostmortemOwner, Fact::PostmortemReviewers, Fact::PostmortemDue]
            .map(|fact| Change::FactSet { fact, text: Some(t()) }),
    );
    changes.extend(Section::ALL.map(|section| Change::SectionWritten {
        section,
        text: Some(t()),
        autosave: false,
    }));
    let incident = fixture::incident(opened, changes);
    let picture = incident_svg(&incident, &Utc, fixture::at(23));
    html(&postmortem(&incident, &fixture::options(&Utc)), Some(&picture))
}

/// Each element with its attributes, and all text, as a browser would have them.
#[derive(Default)]
struct Seen {
    elements: Vec<(String, Vec<(String, String)>)>,
    text: String,
    comments: usize,
}

fn parse(page: &str) -> Seen {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(page);
    assert!(dom.errors.borrow().is_empty(), "{:?}", dom.errors.borrow());
    let mut seen = Seen::default();
    walk(&dom.document, &mut seen);
    seen
}

fn walk(node: &Handle, seen: &mut Seen) {
    match &node.data {
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow();
            let attributes = attributes
                .iter()
                .map(|it| (it.name.local.to_string(), it.value.to_string()));
            seen.elements.push((name.local.to_string(), attributes.collect()));
        }
        NodeData::Text { contents } => seen.text.push_str(&contents.borrow()),
        NodeData::Comment { .. } => seen.comments += 1,
        _ => {}
    }
    for child in node.children.borrow().iter() {
        walk(child, seen);
    }
}

#[test]
fn what_people_typed_stays_text() {
    let (harmless, hostile) = (parse(&hostile("words")), parse(&hostile(HOSTILE)));
    assert_eq!(hostile.comments, 0);
    let is_mark = |name: &str| matches!(name, "a" | "path" | "text" | "br" | "strong");
    let names = |seen: &Seen| {
        let names = seen.elements.iter().map(|(name, _)| name.clone());
        names.filter(|name| !is_mark(name)).collect::<Vec<_>>()
    };
    assert_eq!(names(&hostile), names(&harmless), "no element more, none less");
    for (name, attributes) in &hostile.elements {
        for (attribute, value) in attributes {
            assert!(
                !attribute.starts_with("on") && attribute != "style" && attribute != "src",
                "{name} {attribute}"
            );
            if attribute == "href" {
                assert!(value.starts_with("https://"), "{value}");
                assert!(attributes.contains(&("rel".into(), "noopener noreferrer nofollow".into())));
            }
        }
    }
    assert!(hostile.elements.iter().any(|(name, _)| name == "a"));
    // As typed, with what nobody sees made visible.
    let shown = hostile.text.matches("&lt;b&gt; &amp; javascript:alert(1)").count();
    assert!(shown > 25, "{shown}");
    assert!(hostile.text.contains("[U+202E]") && !hostile.text.contains(['\u{202e}', '\u{200b}']));
}

#[test]
fn the_policy_allows_the_rules_of_the_page_and_nothing_else() {
    let page = hostile("words");
    let style = page
        .split("<style>")
        .nth(1)
        .and_then(|rest| rest.split("</style>").next())
        .expect("a style");
    assert_eq!(page.matches("<style").count(), 1);
    assert_eq!(base64(&Sha256::digest(style.as_bytes())), STYLE_HASH);
    let policy = format!(
        "content=\"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; base-uri 'none'; form-action 'none'\">"
    );
    assert!(page.contains(&policy));
    // Before anything that it is to apply to.
    assert!(page.find(&policy) < page.find("<style>"));
    for address in ["url(http", "@import", "src=", "<link", "<script"] {
        assert!(!page.contains(address), "{address}");
    }
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0usize, |bits, byte| bits << 8 | usize::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let digit = DIGITS[bits >> (18 - 6 * place) & 63];
            out.push(if place > three.len() { '=' } else { digit.into() });
        }
    }
    out
}

#[test]
fn it_is_a_page_that_anybody_can_read() {
    let seen = parse(&hostile("words"));
    let has = |name: &str, attribute: &str, value: &str| {
        seen.elements.iter().any(|(held, attributes)| {
            held == name && attributes.iter().any(|(held, is)| held == attribute && is == value)
        })
    };
    assert!(has("html", "lang", "en"));
    assert!(has("meta", "name", "viewport"));
    assert!(has("meta", "content", "light dark"));
    assert!(has("th", "scope", "col") && has("th", "scope", "row"));
    assert!(has("div", "aria-label", "Timeline"), "a table is called by its heading");
    assert!(seen.text.contains("Postmortem: words"));
    let of = |name: &str| seen.elements.iter().filter(|(held, _)| held == name).count();
    assert_eq!(
        (of("title"), of("main"), of("h1")),
        (1 + 1, 1, 1),
        "one title of the page and one of the picture"
    );
    // Whatever scrolls can be reached by keyboard and has a name.
    for (_, attributes) in seen.elements.iter().filter(|(name, _)| name == "div") {
        let has = |name: &str| attributes.iter().any(|(held, value)| held == name && !value.is_empty());
        assert!(has("tabindex") && has("aria-label") && has("role"));
    }
}

#[test]
fn a_link_to_anything_else_is_text() {
    let link = |address: &str| {
        html(
            &Document(vec![Block::Paragraph(vec![Inline::Link(address.into())])]),
            None,
        )
    };
    for address in [
        "javascript:alert(1)",
        "data:text/html,x",
        " https://a.example",
        "//a.example",
        "vbscript:x",
    ] {
        let seen = parse(&link(address));
        assert!(!seen.elements.iter().any(|(name, _)| name == "a"), "{address}");
        assert!(seen.text.contains(address));
    }
    assert!(link("mailto:ops@example.com").contains("href=\"mailto:ops@example.com\""));
}

#[test]
fn a_copy_without_a_part_says_so_or_is_a_record() {
    let incident = fixture::incident(fixture::opened(), [fixture::entry(1, "words")]);
    let page = |timeline, postmortem_part| {
        let parts = Parts {
            timeline,
            postmortem: postmortem_part,
        };
        let options = Options {
            parts,
            ..fixture::options(&Utc)
        };
        parse(&html(&postmortem(&incident, &options), None)).text
    };
    let (without_timeline, record) = (page(false, true), page(true, false));
    assert!(without_timeline.contains(copy::NO_TIMELINE) && !without_timeline.contains("words"));
    assert!(without_timeline.contains(copy::NOT_WRITTEN));
    assert!(record.contains("Incident: Checkout fails") && record.contains("words"));
    for part in [copy::NOT_WRITTEN, copy::ACTION_ITEMS, "Postmortem", "Root cause"] {
        assert!(!record.contains(part), "{part}");
    }
    assert!(record.contains(copy::DURATIONS) && record.contains(copy::DECISIONS));
}
