//! What stands on the page of a copy.

use crate::{
    export::Parts,
    share::{LeftOut, Problem},
    time::{copy::list, duration},
    views::copy_keep::number,
};

/// The region that says what this is, and the last part of the way to it.
pub const READ_ONLY_COPY: &str = "Read-only copy";
/// The way to what is stored here.
pub const OWN_LIST: &str = "Your own incidents";
pub const CONTINUE_HERE: &str = "Continue here";
pub const SAVE_A_COPY: &str = "Save a copy";
pub const MERGE_INTO_MINE: &str = "Merge into mine";
/// In the list of what was left out.
const NAMES: &str = "names (roles stand in their place)";
const INTERNAL: &str = "internal notes";
const MASKED: &str = "masked texts";
/// What a copy is not.
pub const NOT_SAVED: &str = "Not saved in this browser. It does not update: what happened since is not in it.";
/// A press on *Save a copy* or *Continue here* is not told apart by its name.
pub const CONTINUES: &str = "Continue here stores it in this browser as the same incident, so that later copies merge. Save a copy makes a separate one.";
pub const CANNOT_CONTINUE: &str = "Something was left out, so it cannot be continued as the same incident. Save a copy makes a separate one, without what was left out.";
pub const IS_HERE: &str = "This browser has this incident too. Merge into mine first shows what the copy would add.";
/// The choice of the zone.
pub const TIME_ZONE: &str = "Time zone";
/// Beside the clock of an incident that was open.
pub const WHEN_COPIED: &str = "when this was current";
pub const UNTIL_RESOLVED: &str = "until it was resolved";
/// What is shown of a copy that has both.
pub const SHOWN: &str = "Shown";
pub const TIMELINE: &str = "Timeline";
pub const POSTMORTEM: &str = "Postmortem";
/// The cards beside the timeline.
pub const SIDE: &str = "Facts and milestones";

/// The title of the tab.
pub fn tab_title(title: &str) -> String {
    format!("{title} · read-only copy")
}

/// The title of the tab until there is anything to name it after.
pub fn neutral_tab_title() -> String {
    format!("{READ_ONLY_COPY} · T+")
}

/// How old the copy is and how the incident stood: "Snapshot, 47 min old, the incident was open". Less than nothing is
/// by a clock that is ahead of the one here.
pub fn age(seconds: i64, is_open: bool) -> String {
    let age = match seconds {
        ..-59 => ["by a clock that is ", &duration(-seconds), " ahead of yours"].concat(),
        -59..60 => "less than a minute old".to_owned(),
        _ => [&duration(seconds), " old"].concat(),
    };
    let state = if is_open { "open" } else { "resolved" };
    format!("Snapshot, {age}, the incident was {state}")
}

/// The moment of its last change.
pub fn as_of(day: &str, clock: &str, zone: &str) -> String {
    format!("As of {day} {clock} {zone}.")
}

/// What is not in it; empty where all is.
pub fn left_out(left_out: LeftOut, parts: Parts) -> String {
    let kept_back = [
        (left_out.names, NAMES),
        (left_out.internal, INTERNAL),
        (left_out.masked, MASKED),
    ];
    let not_shared = [(parts.timeline, "the timeline"), (parts.postmortem, "the postmortem")];
    let not_shared = not_shared.map(|(is_there, part)| (!is_there, part));
    let out: Vec<_> = [&kept_back[..], &not_shared[..]]
        .concat()
        .into_iter()
        .filter(|(is_out, _)| *is_out)
        .map(|(_, what)| what.to_owned())
        .collect();
    if out.is_empty() {
        String::new()
    } else {
        format!("Left out by whoever shared it: {}.", list(&out))
    }
}

/// One of the zones that times can be shown in.
pub fn incident_zone(name: &str) -> String {
    format!("{name} (the incident's)")
}

/// See [`incident_zone`].
pub fn device_zone(name: &str) -> String {
    format!("{name} (yours)")
}

/// The heading of the screen of a code that shows nothing.
pub fn problem_title(problem: Problem) -> &'static str {
    match problem {
        Problem::Cut { .. } => "This link is incomplete",
        Problem::Altered => "This link was changed on the way",
        Problem::Newer => "Made with a newer version of T+",
        Problem::Foreign => "Nothing readable in this link",
        Problem::TooLarge => "This link is too large",
    }
}

/// What happened and what to do. `before`: the characters of the address in front of the code.
pub fn problem(problem: Problem, before: usize) -> String {
    match problem {
        Problem::Cut { holds, of: Some(of) } => format!(
            "It holds {} of {} characters; a chat app probably cut it. Ask the sender for the file, or for the link in a message of its own.",
            number(holds.saturating_add(before)),
            number(of.saturating_add(before)),
        ),
        Problem::Cut { holds, of: None } => format!(
            "It holds {} characters, and its end is missing; a chat app probably cut it. Ask the sender for the file, or for the link in a message of its own.",
            number(holds.saturating_add(before)),
        ),
        Problem::Altered => {
            "Something in it is not as it was made, so none of it is shown: part of it could be wrong. Open the link where it was sent to you, or ask the sender for it again, or for the file.".to_owned()
        }
        Problem::Newer => "Reload to update. If this screen comes back, ask the sender for a file.".to_owned(),
        Problem::Foreign => {
            "What stands in this address is not a copy made with T+. Check that all of it was taken over, or ask the sender for the link again.".to_owned()
        }
        Problem::TooLarge => {
            "It holds more than T+ takes in from a link. Ask the sender for the file.".to_owned()
        }
    }
}

pub const RELOAD: &str = "Reload";

/// The form of a sealed copy.
pub const SEALED: &str = "Sealed copy";
pub const SEALED_WHY: &str = "Whoever made this link sealed it with a passphrase. Nothing in it can be read without. What you type stays in this page.";
pub const PASSPHRASE: &str = "Passphrase";
pub const OPEN: &str = "Open";
pub const OPENING: &str = "Opening…";
pub const WRONG_PASSPHRASE: &str = "The passphrase is not right, or the link was tampered with.";
pub const CANNOT_UNSEAL: &str = "This browser cannot open it here: that takes a page from https. Open the link there.";

/// The dialog that merges.
pub const MERGE: &str = "Merge";
pub const MERGES: &str = "Nothing is written yet. Merging adds what is new and removes nothing.";
pub const NOTHING_NEW: &str = "Everything in this copy is here already.";
pub const NEW_HERE: &str = "New here";
pub const CLOSE: &str = "Close";

/// The dialog about what is stamped far ahead.
pub const AHEAD: &str = "Part of this copy is from the future";
pub const AHEAD_WHY: &str = "A clock that it was written with is wrong, or somebody wants it to win over everything else. Nothing is stored yet.";
pub const GO_ON: &str = "Go on";

/// What of a copy is new and what is not, above a list of what is new.
pub fn news(new: usize, same: usize) -> String {
    format!("{} new here, {} here already.", changes(new), number(same))
}

/// What stands otherwise in both.
pub fn conflicts(count: usize) -> String {
    let what = if count == 1 {
        "1 change is"
    } else {
        &[&number(count), " changes are"].concat()
    };
    format!(
        "{what} here with other contents. Yours stay in force; what the copy says instead is set aside under Unreadable records, in the settings."
    )
}

/// More news than are listed.
pub fn and_more(count: usize) -> String {
    format!("and {} more", number(count))
}

/// The box to tick.
pub fn take_ahead(count: usize) -> String {
    format!("Also take {} from a clock more than 24 hours ahead", changes(count))
}

fn changes(count: usize) -> String {
    if count == 1 {
        "1 change".to_owned()
    } else {
        [&number(count), " changes"].concat()
    }
}
