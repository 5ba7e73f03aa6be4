//! What stands in the dialog that shares an incident.

use super::places::PLACES;
use crate::share::FindingKind;

pub const SHARE: &str = "Share";
pub const HEADING: &str = "Share this incident";
pub const WHAT_IT_IS: &str = "The whole incident is inside this link. Anyone who has it can read it. It cannot be taken back or changed, and a link shortener would get all of it.";
pub const WHAT_IT_IS_SEALED: &str = "The whole incident is inside this link. Anyone who has it and the passphrase can read it. It cannot be taken back or changed.";
pub const CLOSE: &str = "Close";

pub const LINK: &str = "Read-only link";
pub const COPY_LINK: &str = "Copy link";
pub const SHARE_SHEET: &str = "Share…";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str =
    "This browser does not let the page copy. The link is selected: press Ctrl+C (⌘C on a Mac).";
pub const NOT_READY: &str = "The link is not ready yet.";
pub const MAKING: &str = "Making the link…";
pub const SEALING: &str = "Sealing…";
pub const TYPE_A_PASSPHRASE: &str = "Type a passphrase below first.";
pub const TOO_LONG: &str = "This incident does not fit into a link. Send the file instead.";
pub const NOT_SEALED: &str = "This browser could not seal the link. Turn sealing off, or send the file another way.";

pub const INCLUDE: &str = "What to include";
pub const TIMELINE: &str = "Timeline";
pub const POSTMORTEM: &str = "Postmortem";
pub const NO_POSTMORTEM: &str = "Nothing is written in the postmortem yet.";
pub const LEAVE_OUT_NAMES: &str = "Leave out names";
pub const NAMES_HINT: &str = "Roles stand in their place: responder 1, approver.";
pub const LEAVE_OUT_INTERNAL: &str = "Leave out internal notes";
pub const INTERNAL_HINT: &str = "Entries marked internal.";
pub const LEFT_OUT: &str = "Something is left out, so this copy has an id of its own: nobody can continue it as this incident or merge it into theirs.";

pub const SEAL: &str = "Seal with a passphrase";
pub const SEAL_HINT: &str = "Nothing can be read without it.";
pub const NO_SEAL: &str = "Sealing with a passphrase needs a page that was loaded over https.";
pub const PASSPHRASE: &str = "Passphrase";
pub const PASSPHRASE_HINT: &str =
    "12 characters or a few words. T+ cannot recover it. Send it another way than the link.";
pub const SHOW_PASSPHRASE: &str = "Show";
pub const SHOW_PASSPHRASE_NAME: &str = "Show passphrase";

pub const CHECK: &str = "Check before you share";
pub const MASK: &str = "Mask";
pub const MASK_ALL: &str = "Mask all";
pub const SHOW_AGAIN: &str = "Show again";

pub const QR: &str = "On a phone";
pub const QR_NAME: &str = "QR code of the link";
pub const QR_HINT: &str = "Point a phone's camera here.";
pub const QR_TOO_LONG: &str = "The link is too long for a code that phones can read.";
pub const QR_NONE: &str = "The code shows here when there is a link.";

pub const FILE: &str = "File";
pub const FILE_HINT: &str =
    "For long incidents, mail and archives. It holds what is chosen here, opens anywhere as a page, and prints.";
pub const FILES_ARE_OPEN: &str = "Files are not sealed: anyone who has one can read it.";
pub const DOWNLOAD_FILE: &str = "Download file";
pub const OTHER_KINDS: &str = "Other kinds of file";
pub const NOT_DOWNLOADED: &str = "This browser did not take the file.";

/// The rest of the name of a button with the ending of a file on it: "Download .md file".
pub fn download(ending: &str) -> String {
    format!("Download {ending} file")
}

/// "Mask payment-svc.prod.internal".
pub fn of(button: &str, text: &str) -> String {
    format!("{button} {text}")
}

/// "2 things look internal" and what to do about them.
pub fn found(open: usize, masked: usize) -> String {
    match (open, masked) {
        (0, 1) => "What looked internal is masked.".to_owned(),
        (0, masked) => format!("All {masked} things that look internal are masked."),
        (1, _) => "1 thing looks internal:".to_owned(),
        (open, _) => format!("{open} things look internal:"),
    }
}

/// What a text looks like, and how often it is there.
pub fn finding(kind: FindingKind, count: usize) -> String {
    let kind = match kind {
        FindingKind::Token => "key or password",
        FindingKind::Email => "e-mail address",
        FindingKind::Address => "IP address",
        FindingKind::Host => "host name",
    };
    match count {
        0 | 1 => kind.to_owned(),
        count => format!("{kind}, {count} times"),
    }
}

/// "1,512 characters. Fits Discord (2,000), Slack (3,900), Teams, Jira." and what happens where it does not fit.
pub fn size(characters: usize) -> String {
    let mut text = thousands(characters) + " characters.";
    let mut lead = " Fits ";
    for place in PLACES.iter().filter(|place| characters <= place.most) {
        text.push_str(lead);
        text.push_str(place.name);
        // Those with more room than that are never near their end.
        if place.most < 10_000 {
            text.push_str(&[" (", &thousands(place.most), ")"].concat());
        }
        lead = ", ";
    }
    if lead == ", " {
        text.push('.');
    }
    for place in PLACES.iter().filter(|place| characters > place.most) {
        text.push(' ');
        text.push_str(place.over);
    }
    text
}

/// "2,000".
pub fn thousands(number: usize) -> String {
    match number / 1000 {
        0 => number.to_string(),
        thousands => format!("{thousands},{:03}", number % 1000),
    }
}

/// What there is to say of a passphrase of so many characters; nothing where it is long enough.
pub fn short_passphrase(characters: usize) -> Option<String> {
    const ENOUGH: usize = 12;
    (1..ENOUGH).contains(&characters).then(|| {
        let s = if characters == 1 { "" } else { "s" };
        format!("{characters} character{s} so far: short enough for somebody with the link to guess.")
    })
}
