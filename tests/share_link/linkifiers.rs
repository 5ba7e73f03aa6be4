//! Programs that find links in what people write take ours whole: all of it, and nothing after it.

use comrak::{Arena, Options, nodes::NodeValue, parse_document};
use linkify::LinkFinder;
use tplus::share;

use crate::{code_of, payload::framed, random::Random, samples};

const PAGES: [&str; 3] = [
    "https://tplus.example.org/",
    "https://notes.example.com/on-call/t+/",
    "http://intranet.example.net:8080/some_where/",
];

/// How a link stands in a sentence.
const SENTENCES: [(&str, &str); 6] = [
    ("see ", " now"),
    ("(", ")"),
    ("Timeline: ", "."),
    ("so far ", ", more at six"),
    ("who wrote ", "?"),
    ("", ""),
];

/// The only link that a program found in each of the sentences around it is all of it.
fn keeps_whole(link: &str, sentence: (&str, &str)) {
    let text = [sentence.0, link, sentence.1].concat();
    let found: Vec<_> = LinkFinder::new()
        .links(&text)
        .map(|found| found.as_str().to_owned())
        .collect();
    assert_eq!(found, [link], "linkify: {text}");
    assert_eq!(in_markdown(&text), [link], "GitHub's rules: {text}");
}

/// The links in a text by GitHub's rules.
fn in_markdown(text: &str) -> Vec<String> {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.autolink = true;
    let root = parse_document(&arena, text, &options);
    let urls = root.descendants().filter_map(|node| match &node.data.borrow().value {
        NodeValue::Link(link) => Some(link.url.clone()),
        _ => None,
    });
    urls.collect()
}

#[test]
fn ten_thousand_random_payloads_keep_whole() {
    let mut random = Random::from(0x11_4c);
    for number in 0..10_000 {
        let content = {
            let length = 1 + random.below(400);
            random.bytes(length)
        };
        let code = if number % 4 == 0 {
            let head = [&b"1s."[..], &600_000_u32.to_be_bytes(), &random.bytes(16)].concat();
            share::sealed_code(&head, &content).expect("it fits")
        } else {
            framed(&content)
        };
        let link = format!("{}#/v/{code}", PAGES[number % PAGES.len()]);
        keeps_whole(&link, SENTENCES[number % SENTENCES.len()]);
    }
}

#[test]
fn the_links_of_the_samples_keep_whole() {
    for (name, _) in samples::all() {
        let link = format!("{}#/v/{}", PAGES[0], code_of(name));
        for sentence in SENTENCES {
            keeps_whole(&link, sentence);
        }
    }
}
