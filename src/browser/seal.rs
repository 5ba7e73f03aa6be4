//! Sealing a copy with a passphrase, by the browser's own cryptography: PBKDF2 with SHA-256 makes a key of the
//! passphrase, AES-256-GCM seals with it. The salt is drawn anew each time, so no key is used twice, and the nonce can
//! be all zero.
//!
//! A passphrase counts as it was typed, spaces at its ends too. Only what different keyboards write differently and
//! shows the same is made one: letters with their accents are composed (Unicode NFC).

use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::JsValue;

use super::{
    reflect::{ask, get},
    task::spawn,
};
use crate::share::{Sealed, ToSeal};

/// Why something was not sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// The passphrase is not the one that it was sealed with, or what was sealed has been changed.
    WrongPassphrase,
    /// The browser has no cryptography for this page: it was not loaded over https, or the browser is too old.
    Unavailable,
}

/// Whether this browser seals and opens on this page.
pub fn is_available() -> bool {
    subtle().is_some()
}

/// 16 random bytes; nothing where the browser has no good randomness to give.
pub fn salt() -> Option<[u8; 16]> {
    let mut salt = [0; 16];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut salt).ok()?;
    Some(salt)
}

/// Seals, and calls `then` with the sealed bytes and their tag. `rounds` and `salt` are those that stand in the head.
/// Takes as long as the rounds do, beside everything else.
pub fn seal(
    passphrase: String,
    rounds: u32,
    salt: [u8; 16],
    what: ToSeal,
    then: impl FnOnce(Result<Vec<u8>, SealError>) + 'static,
) {
    spawn(async move {
        let key = key(&passphrase, rounds, &salt, "encrypt").await;
        let sealed = match key {
            Ok(key) => work("encrypt", &key, &what.head, &what.plain).await,
            Err(error) => Err(error),
        };
        then(sealed.map_err(|_| SealError::Unavailable));
    });
}

/// Opens what was sealed, and calls `then` with what was hidden. Takes as long as the rounds do, beside everything else.
pub fn unseal(passphrase: String, sealed: Sealed, then: impl FnOnce(Result<Vec<u8>, SealError>) + 'static) {
    spawn(async move {
        let opened = match key(&passphrase, sealed.rounds, &sealed.salt, "decrypt").await {
            Ok(key) => {
                let opened = work("decrypt", &key, &sealed.head, &sealed.sealed).await;
                opened.map_err(|_| SealError::WrongPassphrase)
            }
            Err(_) => Err(SealError::Unavailable),
        };
        then(opened);
    });
}

/// The key of a passphrase, for one use, which never leaves the browser's keeping.
async fn key(passphrase: &str, rounds: u32, salt: &[u8], usage: &str) -> Result<JsValue, JsValue> {
    let subtle = subtle().ok_or(JsValue::NULL)?;
    let typed = String::from(JsString::from(passphrase).normalize("NFC"));
    let secret = ask(
        &subtle,
        "importKey",
        &[
            "raw".into(),
            bytes(typed.as_bytes()),
            "PBKDF2".into(),
            false.into(),
            Array::of1(&"deriveKey".into()).into(),
        ]
        .into_iter()
        .collect(),
    )
    .await?;
    let derivation = record(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", bytes(salt)),
        ("iterations", rounds.into()),
    ])?;
    let cipher = record(&[("name", AES_GCM.into()), ("length", 256.into())])?;
    ask(
        &subtle,
        "deriveKey",
        &[
            derivation,
            secret,
            cipher,
            false.into(),
            Array::of1(&usage.into()).into(),
        ]
        .into_iter()
        .collect(),
    )
    .await
}

const AES_GCM: &str = "AES-GCM";

/// Seals or opens with a key.
async fn work(method: &str, key: &JsValue, head: &[u8], data: &[u8]) -> Result<Vec<u8>, JsValue> {
    let subtle = subtle().ok_or(JsValue::NULL)?;
    let cipher = record(&[
        ("name", AES_GCM.into()),
        ("iv", bytes(&[0; 12])),
        ("additionalData", bytes(head)),
    ])?;
    let done = ask(&subtle, method, &Array::of3(&cipher, key, &bytes(data))).await?;
    Ok(Uint8Array::new(&done).to_vec())
}

/// Missing where the page was not loaded in a way that nobody can listen in on.
fn subtle() -> Option<JsValue> {
    get(&get(&js_sys::global(), "crypto")?, "subtle")
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn record(properties: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let record = Object::new();
    for (name, value) in properties {
        Reflect::set(&record, &(*name).into(), value)?;
    }
    Ok(record.into())
}
