//! A link under a passphrase.

use browser_tests::steps::{log, open_incident};
use browser_tests::steps_share::{LINK, code, code_of, link, link_after, open_share};
use browser_tests::{Engine, Page, Scope, Setup};
use serde_json::json;
use tplus::share::{self, Code, Sealed};

use super::opened;

#[track_caller]
fn sealed(code: &str) -> Sealed {
    match share::read(code) {
        Ok(Code::Sealed(sealed)) => sealed,
        other => panic!("{code} is no sealed link: {other:?}"),
    }
}

/// Opens what was sealed with nothing of ours.
#[track_caller]
fn unseal(page: &Page, sealed: &Sealed, passphrase: &str) -> Option<Vec<u8>> {
    let script = "const [passphrase, rounds, salt, head, data] = arguments;
        const bytes = numbers => new Uint8Array(numbers);
        return (async () => {
            const raw = new TextEncoder().encode(passphrase);
            const secret = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveBits']);
            const bits = await crypto.subtle.deriveBits(
                { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: rounds }, secret, 256);
            const key = await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['decrypt']);
            const cipher = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: bytes(head) };
            const plain = await crypto.subtle.decrypt(cipher, key, bytes(data)).catch(() => null);
            return plain && [...new Uint8Array(plain)];
        })()";
    let arguments = json!([passphrase, sealed.rounds, sealed.salt, sealed.head, sealed.sealed]);
    let plain = page.execute(script, arguments);
    let numbers = plain.as_array()?;
    numbers
        .iter()
        .map(|number| u8::try_from(number.as_u64()?).ok())
        .collect()
}

#[test]
fn a_sealed_link_opens_with_its_passphrase_alone() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        Setup::desktop().on(engine).run(|page| {
            open_incident(page);
            log(page, "Queries take 9 s");
            let dialog = open_share(page);
            let open = opened(&code(page));
            dialog.switch("Seal with a passphrase").press();
            page.wait_until("there is no open link any more", |page| {
                page.textbox(LINK).value() == "Type a passphrase below first."
            });
            dialog.button("Copy link").press();
            // The accent by itself, as some keyboards type it.
            page.type_keys("cafe\u{301} au lait");
            let first = link(page);
            let it = sealed(code_of(&first));
            assert_eq!(it.rounds, 600_000);
            let plain = unseal(page, &it, "caf\u{e9} au lait").expect("composed, it is the same passphrase");
            assert_eq!(share::open(&plain).unwrap(), open);
            assert_eq!(unseal(page, &it, "caf\u{e9} au lait "), None);
            let mut tampered = it.clone();
            tampered.head[3] ^= 1;
            assert_eq!(unseal(page, &tampered, "caf\u{e9} au lait"), None);
            assert!(share::open(&it.sealed).is_err());

            // A key is used once.
            let second = link_after(page, |_| dialog.switch("Leave out internal notes").press());
            assert_ne!(sealed(code_of(&second)).salt, it.salt);
            dialog.shows("Files are not sealed");
            dialog.switch("Seal with a passphrase").press();
            page.wait_until("the link is an open one again", |page| {
                page.textbox(LINK).value().contains("#/v/1.")
            });
        });
    }
}
