//! A sealed copy.

use super::{ENGINES, ENTRY, TITLE, events, incident, is_open, log, stored};
use browser_tests::{Key, Page, Role, Scope, Setup};
use serde_json::json;
use tplus::share::{Choices, sealed_code, snapshot, to_seal};

const PASSPHRASE: &str = "a lamp, Größe 3";

/// The fragment of the incident, sealed with the browser's own cryptography.
#[track_caller]
fn sealed(page: &Page) -> String {
    const ROUNDS: u32 = 100_000;
    let salt = *b"0123456789abcdef";
    let whole = snapshot(&log(events()), incident(), &Choices::default());
    let what = to_seal(&whole, ROUNDS, salt).expect("it fits into a link");
    let script = "const [passphrase, salt, rounds, head, plain] = arguments;
        const bytes = list => new Uint8Array(list);
        const secret = new TextEncoder().encode(passphrase);
        const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: rounds };
        const cipher = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: bytes(head) };
        return crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey'])
            .then(key => crypto.subtle.deriveKey(derivation, key, { name: 'AES-GCM', length: 256 }, false, ['encrypt']))
            .then(key => crypto.subtle.encrypt(cipher, key, bytes(plain)))
            .then(sealed => [...new Uint8Array(sealed)]);";
    let sealed = page.execute(script, json!([PASSPHRASE, salt, ROUNDS, what.head, what.plain]));
    let sealed: Vec<u8> = sealed
        .as_array()
        .expect("sealed bytes")
        .iter()
        .filter_map(|byte| byte.as_u64()?.try_into().ok())
        .collect();
    let code = sealed_code(&what.head, &sealed).expect("it fits into a link");
    format!("#/v/{code}")
}

#[test]
fn a_sealed_copy_shows_nothing_until_it_is_opened() {
    for engine in ENGINES {
        Setup::desktop().on(engine).run(|page| {
            page.open("#/v/");
            let fragment = sealed(page);
            page.open(&fragment);
            page.heading(1, "Sealed copy").appears();
            assert_eq!(page.title(), "Read-only copy · T+");
            assert!(!page.text().contains(TITLE) && !page.text().contains(ENTRY));
            page.textbox("Passphrase").fill("a lamp, Größe 4");
            page.button("Open").press();
            page.shows("The passphrase is not right, or the link was tampered with.");
            assert_eq!(page.textbox("Passphrase").value(), "a lamp, Größe 4");
            page.has_focus(Role::Textbox, "Passphrase");
            assert!(!page.text().contains(TITLE));
            page.textbox("Passphrase").fill(PASSPHRASE);
            page.press_key(Key::Enter);
            is_open(page);
            page.shows(ENTRY);
            assert_eq!(page.title(), format!("{TITLE} · read-only copy"));
            page.has_focus(Role::Heading, TITLE);
            assert_eq!(stored(page), json!([[], []]));
        });
    }
}
