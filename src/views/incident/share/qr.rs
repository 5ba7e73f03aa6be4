//! The link as a code that the camera of a phone reads.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::{
    copy,
    sharing::{Link, Sharing},
};
use crate::{
    app::AnySignal,
    browser::clock,
    components::{dynamic, effect, flag},
};

/// The largest that phones read off a screen with three pixels for a module: 137 of them a side, 1,732 characters.
const LARGEST: u8 = 30;

/// The white around it that cameras need, in modules.
const QUIET: i32 = 4;

/// What is drawn.
enum Drawn {
    /// There is no link.
    Nothing,
    /// There is a link with too much in it.
    TooLong,
    /// This one.
    Code(QrCode),
}

pub fn qr_card(sharing: Sharing) -> AnyView {
    let drawn = AnySignal::new(Drawn::Nothing);
    effect(move || match sharing.link.get() {
        // What was drawn keeps its place, and is not to be seen.
        Link::Making | Link::Sealing => {}
        // The link first: this takes as long again.
        Link::Ready(link) => clock::after(0, move || {
            let shown = sharing.link.try_read_untracked();
            if shown.is_some_and(|shown| matches!(&*shown, Link::Ready(shown) if *shown == link)) {
                drawn.set(code_of(&link).map_or(Drawn::TooLong, Drawn::Code));
            }
        }),
        _ => drawn.set(Drawn::Nothing),
    });
    let code = dynamic(move || match &*drawn.read() {
        Drawn::Code(code) => drawing(code),
        Drawn::TooLong => view! { <p class="small muted">{copy::QR_TOO_LONG}</p> }.into_any(),
        Drawn::Nothing => view! { <p class="small muted">{copy::QR_NONE}</p> }.into_any(),
    });
    let is_old = flag(move || !sharing.link.with(|link| matches!(link, Link::Ready(_))));
    view! {
        <section class="share-card share-phone stack tight" aria-labelledby="share-phone" class:old=is_old>
            <h3 id="share-phone">{copy::QR}</h3>
            {code}
        </section>
    }
    .into_any()
}

/// Nothing where it does not fit.
fn code_of(link: &str) -> Option<QrCode> {
    let text = QrSegment::make_bytes(link.as_bytes());
    let largest = Version::new(LARGEST);
    QrCode::encode_segments_advanced(&[text], QrCodeEcc::Low, Version::MIN, largest, None, true).ok()
}

fn drawing(code: &QrCode) -> AnyView {
    let size = code.size() + 2 * QUIET;
    // Whole pixels a module, and about as large whatever it holds.
    let pixels = size * (300 / size).max(3);
    let whole = ["0 0 ", &size.to_string(), " ", &size.to_string()].concat();
    let paper = ["M0 0h", &size.to_string(), "v", &size.to_string(), "H0z"].concat();
    view! {
        <svg
            class="share-qr"
            role="img"
            aria-label=copy::QR_NAME
            viewBox=whole
            width=pixels.to_string()
            height=pixels.to_string()
            shape-rendering="crispEdges"
        >
            <path fill="#fff" d=paper></path>
            <path fill="#000" d=modules(code)></path>
        </svg>
        <p class="small muted">{copy::QR_HINT}</p>
    }
    .into_any()
}

/// The dark modules, row by row, each stretch of them as one bar.
fn modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if length > 0 {
                let [left, top, length] = [x + QUIET, y + QUIET, length].map(|number| number.to_string());
                path.push_str(&["M", &left, " ", &top, "h", &length, "v1h-", &length, "z"].concat());
            }
            x += length + 1;
        }
    }
    path
}
