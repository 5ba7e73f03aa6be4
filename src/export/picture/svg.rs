//! The picture as a file that stands alone.

use super::{Anchor, Mark, Picture, Role, board::letters, copy, picture};
use crate::{
    export::visible,
    incident::{Fact, Incident, PhaseKind, Timestamp, timeline},
    time::{Zone, show},
};

/// The fills of the phases, told apart by what they are woven of as well as by their tint. The colours are those of a
/// light page; a style sheet that knows the classes sets others. Nothing in it comes from an incident.
pub const PATTERNS: &str = concat!(
    r##"<pattern id="phase-undetected" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">"##,
    r##"<path class="tint-undetected" d="M0 0h7v7H0z" fill="#fbe0e2"/>"##,
    r##"<path class="weave-undetected" d="M0 0h1.5v7H0z" fill="#b3121d"/></pattern>"##,
    r##"<pattern id="phase-unacknowledged" width="6" height="6" patternUnits="userSpaceOnUse">"##,
    r##"<path class="tint-unacknowledged" d="M0 0h6v6H0z" fill="#fde8cf"/>"##,
    r##"<path class="weave-unacknowledged" d="M1 1h2v2H1zM4 4h2v2H4z" fill="#9a4a00"/></pattern>"##,
    r##"<pattern id="phase-active" width="8" height="8" patternUnits="userSpaceOnUse">"##,
    r##"<path class="tint-active" d="M0 0h8v8H0z" fill="#f2d675"/></pattern>"##,
    r##"<pattern id="phase-watching" width="14" height="14" patternUnits="userSpaceOnUse">"##,
    r##"<path class="tint-watching" d="M0 0h14v14H0z" fill="#e3effd"/>"##,
    r##"<path class="weave-watching" d="M6 0h1v14H6z" fill="#2f5f8f"/></pattern>"##,
);

/// The pattern that fills a mark; most have none.
pub fn fill(role: Role) -> Option<&'static str> {
    match role {
        Role::Phase(PhaseKind::Undetected) => Some("url(#phase-undetected)"),
        Role::Phase(PhaseKind::Unacknowledged) => Some("url(#phase-unacknowledged)"),
        Role::Phase(PhaseKind::Active) => Some("url(#phase-active)"),
        Role::Phase(PhaseKind::Watching) => Some("url(#phase-watching)"),
        _ => None,
    }
}

/// Room for the title and the line below it, in pixels.
const HEAD: i32 = 52;

/// Air at the foot, in pixels.
const FOOT: i32 = 12;

/// Where the title and the line below it begin, in pixels.
const INDENT: i32 = 22;

/// The size of the title, in pixels.
const TITLE: i32 = 16;

/// How wide the picture is in a file, in pixels.
const WIDTH: i32 = 1100;

/// The picture of an incident as of `now`, with its times in `zone`, as the text of an SVG file.
pub fn incident_svg(incident: &Incident, zone: &dyn Zone, now: Timestamp) -> String {
    let rows = timeline(incident);
    let ends = rows
        .first()
        .zip(rows.last())
        .map(|(first, last)| (first.when.at, last.when.at));
    let (from, to) = ends.unwrap_or((now, now));
    let about = copy::day_and_zone(&show::day(from, zone), &show::zone_labels(zone, from, to));
    let picture = picture(incident, zone, now, WIDTH);
    svg_file(&picture, incident.fact(Fact::Title), &about)
}

/// The picture as the text of an SVG file for a light page, with nothing that runs or is fetched. `title` is what a
/// person typed, `about` the day and zone of its times; both stand above the picture.
pub fn svg_file(picture: &Picture, title: &str, about: &str) -> String {
    let title = match title.trim() {
        "" => crate::export::copy::NO_TITLE,
        title => title,
    };
    let title = visible(title).replace('\n', " ");
    let (width, height) = (picture.width, picture.height + HEAD + FOOT);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title desc\" \
         font-family=\"system-ui, 'Segoe UI', Roboto, Arial, sans-serif\" font-size=\"{}\">\n<title id=\"title\">",
        picture.font
    );
    push_escaped(&mut out, &title);
    out.push_str("</title>\n<desc id=\"desc\">");
    push_escaped(&mut out, &picture.sentence);
    out.push_str("</desc>\n<defs>");
    out.push_str(PATTERNS);
    out.push_str(&format!(
        "</defs>\n<path d=\"M0 0h{width}v{height}H0z\" fill=\"#fff\"/>\n\
         <text x=\"{INDENT}\" y=\"22\" font-size=\"{TITLE}\" font-weight=\"700\" fill=\"#14171a\">"
    ));
    push_escaped(&mut out, &cut(&title, letters(width - 2 * INDENT, TITLE)));
    out.push_str(&format!("</text>\n<text x=\"{INDENT}\" y=\"40\" fill=\"#59626e\">"));
    push_escaped(&mut out, about);
    out.push_str(&format!("</text>\n<g transform=\"translate(0 {HEAD})\">\n"));
    for mark in &picture.marks {
        push_mark(&mut out, mark);
    }
    out.push_str("</g>\n</svg>\n");
    out
}

fn push_mark(out: &mut String, mark: &Mark) {
    let look = look(mark.role);
    match &mark.text {
        Some((anchor, text)) => {
            let (x, y) = mark.foot();
            let anchor = match anchor {
                Anchor::Start => String::new(),
                _ => format!(" text-anchor=\"{}\"", anchor.name()),
            };
            out.push_str(&format!("<text x=\"{x}\" y=\"{y}\"{anchor} {look}>"));
            push_escaped(out, text);
            out.push_str("</text>\n");
        }
        None => {
            let fill = fill(mark.role).map(|fill| format!("fill=\"{fill}\" "));
            let fill = fill.unwrap_or_default();
            out.push_str(&format!("<path d=\"{}\" {fill}{look}/>\n", mark.path()));
        }
    }
}

/// The presentation attributes of a mark.
fn look(role: Role) -> &'static str {
    match role {
        Role::Phase(PhaseKind::After) => "fill=\"none\" stroke=\"#59626e\" stroke-dasharray=\"2 2\"",
        // Its fill stands beside these.
        Role::Phase(_) => "stroke=\"#59626e\"",
        Role::PhaseName => {
            "fill=\"#14171a\" stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        }
        Role::Moment => "stroke=\"#14171a\" stroke-width=\"1.5\"",
        Role::About => "stroke=\"#14171a\" stroke-width=\"1.5\" stroke-dasharray=\"3 2\"",
        Role::Range => "fill=\"none\" stroke=\"#14171a\" stroke-width=\"1.5\"",
        Role::MomentName | Role::Entry | Role::Offset => "fill=\"#14171a\"",
        Role::Decision => "fill=\"#5b3fb0\"",
        Role::DecisionName => "fill=\"#5b3fb0\" font-weight=\"600\"",
        Role::Update => "fill=\"#00695c\" stroke=\"#00695c\"",
        Role::More | Role::Clock => "fill=\"#59626e\"",
        Role::Axis | Role::Tick => "stroke=\"#868e99\"",
        Role::Now => "stroke=\"#0b57d0\" stroke-width=\"2\"",
        Role::NowName => "fill=\"#0b57d0\" font-weight=\"600\"",
        Role::Cut => "fill=\"#fff\"",
        Role::CutEdge => "fill=\"none\" stroke=\"#59626e\"",
    }
}

/// The text, shortened to so many letters.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some(_) => {
            let kept: String = text.chars().take(most.saturating_sub(1)).collect();
            kept.trim_end().to_owned() + "\u{2026}"
        }
        None => text.to_owned(),
    }
}

/// Text as XML has it, without the two characters that XML cannot have at all and that [`visible`] leaves.
fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}
