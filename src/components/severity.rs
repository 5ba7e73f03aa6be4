//! A severity as a letter, a shape and a colour.

use leptos::prelude::*;

use super::{Icon, text};
use crate::{
    app::{AnyMemo, App},
    incident::{Severity, copy},
};

/// "▲ P2 High".
#[component]
pub fn SeverityBadge(severity: AnyMemo<Severity>) -> impl IntoView {
    let app = expect_context::<App>();
    let icon = text(move || severity_class(severity.get()).to_owned());
    view! {
        <span class=text(move || format!("severity {}", icon.get()))>
            <Icon name=icon/>
            {text(move || copy::severity(severity.get(), app.severity_names()))}
        </span>
    }
}

/// The class, and the name of the shape: the same whatever severities are called.
pub fn severity_class(severity: Severity) -> &'static str {
    match severity {
        Severity::P1 => "p1",
        Severity::P2 => "p2",
        Severity::P3 => "p3",
        Severity::P4 => "p4",
    }
}
