//! The same as files.

use leptos::prelude::*;

use super::{
    copy,
    sharing::{Link, Sharing},
};
use crate::{
    browser::download,
    components::{click, text, when},
    export::{self, Options, Parts, picture::incident_svg},
    share::Snapshot,
};

/// A kind of file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Html,
    Markdown,
    Json,
    Svg,
}

impl Kind {
    fn ending(self) -> &'static str {
        match self {
            Self::Html => ".html",
            Self::Markdown => ".md",
            Self::Json => ".json",
            Self::Svg => ".svg",
        }
    }

    fn mime(self) -> &'static str {
        match self {
            Self::Html => "text/html;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Json => "application/json",
            Self::Svg => "image/svg+xml",
        }
    }
}

pub fn files_card(sharing: Sharing) -> AnyView {
    // Where no link can be had, this is the way.
    let class = text(move || match sharing.link.with(|link| matches!(link, Link::TooLong)) {
        true => "button primary".to_owned(),
        false => "button".to_owned(),
    });
    let has_timeline = move || sharing.choices.with(|choices| choices.parts.timeline);
    let picture = when(has_timeline, move || other(sharing, Kind::Svg));
    let open = when(
        move || sharing.sealed.get(),
        || view! { <p class="small share-note">{copy::FILES_ARE_OPEN}</p> }.into_any(),
    );
    view! {
        <section class="share-card share-files stack tight" aria-labelledby="share-file">
            <h3 id="share-file">{copy::FILE}</h3>
            <p class="small muted">{copy::FILE_HINT}</p>
            {open}
            <div class="line">
                <button class=class type="button" on:click=click(move || download(sharing, Kind::Html))>
                    {copy::DOWNLOAD_FILE}
                </button>
                <span class="line" role="group" aria-label=copy::OTHER_KINDS>
                    {other(sharing, Kind::Markdown)}
                    {other(sharing, Kind::Json)}
                    {picture}
                </span>
            </div>
        </section>
    }
    .into_any()
}

fn other(sharing: Sharing, kind: Kind) -> AnyView {
    let press = click(move || download(sharing, kind));
    let name = copy::download(kind.ending());
    view! { <button class="button" type="button" aria-label=name on:click=press>{kind.ending()}</button> }.into_any()
}

fn download(sharing: Sharing, kind: Kind) {
    let snapshot = sharing.snapshot.get_untracked();
    // What was just chosen may not be in it yet.
    let Some(snapshot) = snapshot.filter(|_| !matches!(sharing.link.get_untracked(), Link::Making)) else {
        sharing.said.set(copy::NOT_READY.to_owned());
        return;
    };
    let (name, content) = file(sharing, kind, &snapshot);
    if !download::text(&name, kind.mime(), &content) {
        sharing.said.set(copy::NOT_DOWNLOADED.to_owned());
    }
}

/// The name of a file and what is in it.
fn file(sharing: Sharing, kind: Kind, snapshot: &Snapshot) -> (String, String) {
    let incident = snapshot.fold();
    let zone = sharing.app.zone(&incident);
    let now = sharing.app.now();
    let options = Options {
        zone: zone.as_ref(),
        now: incident.resolved().unwrap_or(now),
        severity_names: sharing.app.severity_names(),
        // The snapshot is without them already, where that was chosen.
        roles_instead_of_names: false,
        parts: Parts {
            // No headings with nothing below them.
            postmortem: snapshot.parts.postmortem && sharing.has_postmortem(),
            ..snapshot.parts
        },
    };
    let document = || export::postmortem(&incident, &options);
    let svg = || incident_svg(&incident, zone.as_ref(), now);
    match kind {
        Kind::Html => {
            let picture = options.parts.timeline.then(svg);
            (
                export::html_file_name(&incident, &options),
                export::html(&document(), picture.as_deref()),
            )
        }
        Kind::Markdown => (export::file_name(&incident, &options), export::markdown(&document())),
        Kind::Json => (export::copy_file_name(&incident), sharing.app.snapshot_file(snapshot)),
        Kind::Svg => (export::picture_file_name(&incident), svg()),
    }
}
