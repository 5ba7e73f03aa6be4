//! What was typed is what is shown.

use proptest::prelude::*;

use super::reader::read;
use crate::export::{
    Block, Document, Inline, Table,
    escape::{Place, escape},
    inlines, markdown, typed,
};

/// What a reader of the document is to see: pieces of text side by side are one.
fn seen(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for inline in inlines {
        match (out.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text.replace('\u{a0}', " ")),
            (_, Inline::Text(text)) => out.push(Inline::Text(text.replace('\u{a0}', " "))),
            (_, other) => out.push(other),
        }
    }
    out
}

/// A document with the text wherever text can stand.
fn everywhere(text: &str) -> Document {
    let line = seen(inlines(text));
    if line.is_empty() {
        return Document(Vec::new());
    }
    let labelled = |mut before: Vec<Inline>| {
        before.extend(line.clone());
        seen(before)
    };
    Document(vec![
        Block::Heading(1, line.clone()),
        Block::Paragraph(line.clone()),
        Block::List(vec![
            line.clone(),
            labelled(vec![Inline::strong("Why:"), Inline::text(" ")]),
            line.clone(),
        ]),
        Block::Table(Table {
            head: vec!["T+".into(), "Event".into()],
            rows: vec![
                vec![line.clone(), labelled(vec![Inline::strong("D1:"), Inline::text(" ")])],
                vec![labelled(vec![Inline::text("Title: ")]), line.clone()],
            ],
        }),
        Block::Heading(3, labelled(vec![Inline::text("D1: ")])),
        Block::Paragraph(line),
    ])
}

fn shows_as_typed(text: &str) -> Result<(), String> {
    let document = everywhere(text);
    let markdown = markdown(&document);
    match read(&markdown) {
        Ok(seen) if seen == document => Ok(()),
        Ok(seen) => Err(format!("typed {text:?}\nas    {markdown}\nseen  {seen:?}")),
        Err(why) => Err(format!("typed {text:?}\nas    {markdown}\nwhy   {why}")),
    }
}

/// Pieces that mean something in Markdown or on GitHub.
const HOSTILE: [&str; 72] = [
    " ",
    "  ",
    "    ",
    "\n",
    "\n\n",
    "\t",
    "\\",
    "`",
    "```",
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "#",
    "##",
    "# ",
    "-",
    "--",
    "- ",
    "---",
    "+ ",
    "=",
    "===",
    ">",
    "> ",
    "<",
    "<b>",
    "</p>",
    "<br>",
    "<!--",
    "-->",
    "<?",
    "&",
    "&amp;",
    "&#64;",
    "amp;",
    "|",
    "| - |",
    "[",
    "]",
    "[ ] ",
    "(",
    ")",
    "](x)",
    "![",
    "[^1]",
    "[^1]: ",
    "!",
    "$",
    "$$",
    ":",
    ":rocket:",
    ":-",
    "@",
    "@name",
    "#12",
    "GH-12",
    "a/b#3",
    "deadbeef1",
    "http://",
    "https://a.example/?a=1&lt;=2",
    "://",
    "www.",
    "1.",
    "2)",
    "a",
    "B",
    "7",
    "\u{202e}",
    "é",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn hostile_text_shows_as_typed(pieces in prop::collection::vec(prop::sample::select(&HOSTILE[..]), 0..12)) {
        let text: String = pieces.concat();
        prop_assert!(shows_as_typed(&text).is_ok(), "{}", shows_as_typed(&text).unwrap_err());
    }

    #[test]
    fn arbitrary_text_shows_as_typed(text in any::<String>()) {
        prop_assert!(shows_as_typed(&text).is_ok(), "{}", shows_as_typed(&text).unwrap_err());
    }

    #[test]
    fn sections_show_as_typed(lines in prop::collection::vec(prop::sample::select(&HOSTILE[..]), 0..20)) {
        let text = lines.concat();
        for blocks in [typed::prose(&text), typed::points(&text)] {
            let expected = Document(
                blocks
                    .into_iter()
                    .map(|block| match block {
                        Block::Paragraph(line) => Block::Paragraph(seen(line)),
                        Block::List(items) => Block::List(items.into_iter().map(seen).collect()),
                        other => other,
                    })
                    .collect(),
            );
            let markdown = markdown(&expected);
            prop_assert_eq!(read(&markdown), Ok(expected), "{:?} as {}", text, markdown);
        }
    }
}

/// What is typed at the beginning of a paragraph, and the Markdown for it: as little as will do, so that the file
/// reads well too.
const TABLE: [(&str, &str); 87] = [
    ("plain words, 18 % (of 5)!", "plain words, 18 % (of 5)!"),
    ("release 2026.03.24-2 at 14:08:30", "release 2026.03.24-2 at 14:08:30"),
    ("T+8, T-3, -5m", "T+8, T-3, -5m"),
    ("payment_svc_v2", "payment_svc_v2"),
    ("AT&T, a & b", "AT&T, a & b"),
    ("p99 < 5 ms, a <= b", "p99 < 5 ms, a <= b"),
    ("a > b", "a > b"),
    ("a - b + c = d", "a - b + c = d"),
    ("$5, $12,000", "$5, $12,000"),
    ("1234567 requests", "1234567 requests"),
    ("effaced facade", "effaced facade"),
    ("a: b", "a: b"),
    ("a|b", "a\\|b"),
    ("a\\|b", "a\\\\\\|b"),
    ("C:\\temp", "C:\\\\temp"),
    ("ends with \\", "ends with \\\\"),
    ("`code`", "\\`code\\`"),
    ("```", "\\`\\`\\`"),
    ("*bold*", "\\*bold\\*"),
    ("5 * 3", "5 \\* 3"),
    ("_it_", "\\_it\\_"),
    ("__init__", "\\_\\_init\\_\\_"),
    ("~5 min", "\\~5 min"),
    ("~~no~~", "\\~\\~no\\~\\~"),
    ("# title", "\\# title"),
    ("#channel", "\\#channel"),
    ("a # b", "a # b"),
    ("## ", "\\##"),
    ("- item", "\\- item"),
    ("-", "\\-"),
    ("--", "\\--"),
    ("---", "\\---"),
    ("- - -", "\\- - -"),
    ("+ item", "\\+ item"),
    ("+1 from me", "+1 from me"),
    ("* item", "\\* item"),
    ("> quote", "\\> quote"),
    (">50 %", "\\>50 %"),
    ("1. first", "1\\. first"),
    ("2026. a year", "2026\\. a year"),
    ("1) first", "1\\) first"),
    ("1.5 s", "1.5 s"),
    ("(1) first", "(1) first"),
    ("===", "\\==="),
    ("a\n---", "a\\\n\\---"),
    ("a\n===", "a\\\n\\==="),
    ("a\n:-", "a\\\n\\:-"),
    ("a\n-:", "a\\\n\\-:"),
    ("a | b\n--- | ---", "a \\| b\\\n\\--- \\| ---"),
    ("one\ntwo", "one\\\ntwo"),
    ("one\n\ntwo", "one\\\n\\\ntwo"),
    ("    code", "code"),
    ("a\n    code", "a\\\n&nbsp;&nbsp;&nbsp;&nbsp;code"),
    ("a\n\tcode", "a\\\n&nbsp;&nbsp;&nbsp;&nbsp;code"),
    ("a  b", "a &nbsp;b"),
    ("a  \nb", "a\\\nb"),
    ("<b>bold</b>", "\\<b>bold\\</b>"),
    ("<script>alert(1)</script>", "\\<script>alert(1)\\</script>"),
    ("<!-- gone -->", "\\<!-- gone -->"),
    ("<?php", "\\<?php"),
    ("&amp;", "\\&amp;"),
    ("&#64;", "\\&#<!-- -->64;"),
    ("&#x40;", "\\&#x40;"),
    ("[a](https://a.example)", "\\[a](<https://a.example>)"),
    ("[a]: b", "\\[a]: b"),
    ("![a](b)", "!\\[a](b)"),
    ("[ ] to do", "\\[ ] to do"),
    ("[^1]", "\\[^1]"),
    ("[!NOTE]", "\\[!NOTE]"),
    ("@name", "@<!-- -->name"),
    ("@org/team", "@<!-- -->org/team"),
    ("a@b.example", "a@<!-- -->b.example"),
    ("at @ 5", "at @ 5"),
    ("#123", "#<!-- -->123"),
    ("org/repo#123", "org/repo#<!-- -->123"),
    ("GH-12", "G<!-- -->H-12"),
    ("deadbeef1", "d<!-- -->eadbeef1"),
    (":rocket:", ":<!-- -->rocket:"),
    ("$x$", "$x<span>\\$</span>"),
    ("$$x$$", "$<span>\\$</span>x<span>\\$</span><span>\\$</span>"),
    ("$$  $", "$<span>\\$</span> &nbsp;<span>\\$</span>"),
    ("www.a.example", "w<!-- -->ww.a.example"),
    ("ftp://a.example", "ftp:<!-- -->//a.example"),
    ("https://a.example/?a=1&b=2.", "<https://a.example/?a=1&b=2>."),
    ("https://a.example/?a=1&lt;=2", "<https://a.example/?a=1&amp;lt;=2>"),
    ("https://a.example/$a$", "<https://a.example/&#36;a&#36;>"),
    ("a\u{202e}b\u{200b}c", "a\\[U+202E]bc"),
];

#[test]
fn every_trap_is_written_with_as_little_as_will_do() {
    for (typed, expected) in TABLE {
        let paragraph = Document(vec![Block::Paragraph(inlines(typed))]);
        assert_eq!(markdown(&paragraph), format!("{expected}\n"), "typed {typed:?}");
        if let Err(why) = shows_as_typed(typed) {
            panic!("{why}");
        }
    }
}

#[test]
fn a_table_keeps_its_columns_whatever_is_typed() {
    let mut cell = String::new();
    escape(&mut cell, "a | b \\| c", Place::CellStart);
    assert_eq!(cell, "a \\| b \\\\\\| c");
}

#[test]
fn a_heading_keeps_its_last_number_sign() {
    let heading = Document(vec![Block::Heading(2, inlines("C #"))]);
    assert_eq!(markdown(&heading), "## C \\#\n");
}
