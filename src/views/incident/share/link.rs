//! The link, how long it is, and the ways to hand it on.

use leptos::{ev::FocusEvent, html, prelude::*};

use super::{
    copy, places,
    sharing::{Link, Sharing},
};
use crate::{
    browser::{clipboard, clock, page, share_sheet},
    components::{click, dynamic, effect, text, when},
    export::copy::NO_TITLE,
    incident::Fact,
};

/// The field that waits for a passphrase.
const PASSPHRASE: &str = ".share-passphrase input";

pub fn link_card(sharing: Sharing) -> AnyView {
    let node = NodeRef::<html::Input>::new();
    let select = move || {
        if let Some(field) = node.try_get_untracked().flatten() {
            // Nothing is lost where it stays unselected.
            let _ = field.focus();
            field.select();
        }
    };
    select_when_ready(sharing, node, select);
    let shown = text(move || match sharing.link.get() {
        Link::Ready(link) => link,
        Link::Making => copy::MAKING.to_owned(),
        Link::Sealing => copy::SEALING.to_owned(),
        Link::NeedsPassphrase => copy::TYPE_A_PASSPHRASE.to_owned(),
        Link::TooLong => copy::TOO_LONG.to_owned(),
        Link::NotSealed => copy::NOT_SEALED.to_owned(),
    });
    let copy_link = move || match sharing.link.get_untracked() {
        Link::Ready(link) => clipboard::write(link, move |copied| {
            if !copied {
                select();
            }
            let words = if copied { copy::COPIED } else { copy::NOT_COPIED };
            sharing.said.try_set(words.to_owned());
        }),
        Link::NeedsPassphrase => {
            page::focus(PASSPHRASE);
        }
        _ => sharing.said.set(copy::NOT_READY.to_owned()),
    };
    let focused: Box<dyn FnMut(FocusEvent)> = Box::new(move |_| {
        if let Some(field) = node.get_untracked() {
            field.select();
        }
    });
    let is_possible = move || {
        !sharing
            .link
            .with(|link| matches!(link, Link::TooLong | Link::NotSealed))
    };
    let buttons = when(is_possible, move || {
        view! {
            <button class="button primary" type="button" on:click=click(copy_link)>{copy::COPY_LINK}</button>
            {share_sheet::is_there().then(|| sheet_button(sharing))}
        }
        .into_any()
    });
    let length = length(sharing);
    view! {
        <section class="share-card share-link stack tight">
            <label for="share-link"><h3>{copy::LINK}</h3></label>
            <input
                class="input mono"
                id="share-link"
                type="text"
                readonly=true
                spellcheck="false"
                autocomplete="off"
                aria-describedby="share-size"
                data-first=""
                prop:value=shown
                on:focus=focused
                node_ref=node
            />
            {meter(length)}
            <p id="share-size" class="share-size small muted" aria-live="polite">{size(length)}</p>
            <div class="line">
                {buttons}
                <p class="small share-said" role="status">{sharing.said}</p>
            </div>
        </section>
    }
    .into_any()
}

/// The dialog opens before there is a link. A later one is selected too, where the field still has the focus.
fn select_when_ready(sharing: Sharing, node: NodeRef<html::Input>, select: impl Fn() + Copy + 'static) {
    let is_first = StoredValue::new(true);
    effect(move || {
        if !sharing.link.with(|link| matches!(link, Link::Ready(_))) {
            return;
        }
        // The field has the new link once the effects of this turn have run.
        clock::after(0, move || {
            let field = node.try_get_untracked().flatten();
            let has_focus = || field.is_some_and(|field| field.matches(":focus").unwrap_or_default());
            if is_first.try_update_value(std::mem::take) == Some(true) || has_focus() {
                select();
            }
        });
    });
}

fn sheet_button(sharing: Sharing) -> AnyView {
    let share = move || {
        let Link::Ready(link) = sharing.link.get_untracked() else {
            sharing.said.set(copy::NOT_READY.to_owned());
            return;
        };
        share_sheet::open(&title(sharing), &link);
    };
    view! { <button class="button" type="button" on:click=click(share)>{copy::SHARE_SHEET}</button> }.into_any()
}

/// What the link is of, as its readers see it; nothing of what is sealed.
fn title(sharing: Sharing) -> String {
    let snapshot = sharing.snapshot.read_untracked();
    match snapshot.as_deref().filter(|_| !sharing.sealed.get_untracked()) {
        Some(snapshot) => snapshot.fold().fact(Fact::Title).to_owned(),
        None => NO_TITLE.to_owned(),
    }
}

/// How many characters the link has; nothing where there is none. While one is made it is that of the one before, so
/// that nothing on screen jumps.
fn length(sharing: Sharing) -> RwSignal<usize> {
    let length = RwSignal::new(0);
    effect(move || match &*sharing.link.read() {
        Link::Ready(link) => length.set(link.len()),
        Link::Making | Link::Sealing => {}
        _ => length.set(0),
    });
    length
}

fn size(length: RwSignal<usize>) -> Signal<String> {
    text(move || match length.get() {
        0 => String::new(),
        length => copy::size(length),
    })
}

/// The length as a bar, with marks where the two places with the least room end. The words below it say the same.
fn meter(length: RwSignal<usize>) -> AnyView {
    let mark = |place: &places::Place| {
        let label = [place.name, " ", &copy::thousands(place.most)].concat();
        view! { <span class="share-mark" style:left=places::along(place.most)><span>{label}</span></span> }.into_any()
    };
    let marks: Vec<_> = places::PLACES.iter().take(2).map(mark).collect();
    let bar = dynamic(move || {
        let length = length.get();
        let class = match places::PLACES.iter().filter(|place| length > place.most).count() {
            0 => "share-bar",
            1 => "share-bar over-one",
            _ => "share-bar over-two",
        };
        view! { <span class=class style:width=places::along(length)></span> }.into_any()
    });
    view! { <div class="share-meter" aria-hidden="true">{bar}{marks}</div> }.into_any()
}
