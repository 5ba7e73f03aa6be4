//! The database itself: opening it, and one transaction from its beginning to its end.

use js_sys::{Array, JSON, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbKeyRange, IdbOpenDbRequest, IdbTransaction};

use crate::{
    browser::{
        reflect::{ask, get},
        refusal::refusal,
    },
    store::{Refusal, key::PREFIX},
};

const NAME: &str = "tplus";
const VERSION: u32 = 1;

/// The texts, under their keys.
const RECORDS: &str = "records";
/// Handles of files that the person let this program write.
pub const HANDLES: &str = "handles";

/// For [`begin`]: leaves everything as it is.
pub const READ: &str = "readonly";
/// For [`begin`]: changes something.
pub const WRITE: &str = "readwrite";

#[wasm_bindgen]
extern "C" {
    /// A database, with the one method that `web-sys` has only as unstable.
    type Database;

    #[wasm_bindgen(method, catch)]
    fn transaction(this: &Database, store: &str, mode: &str, options: &Object) -> Result<IdbTransaction, JsValue>;
}

/// A text to store under a key, or nothing to remove what stands there.
pub struct Write {
    pub key: String,
    pub text: Option<String>,
}

/// Why a transaction did not come to its end.
pub struct Failure {
    pub refusal: Refusal,
    /// Not even a transaction could be begun: this connection is of no more use.
    pub connection_lost: bool,
}

fn factory() -> Result<IdbFactory, Refusal> {
    web_sys::window()
        .ok_or(Refusal::Blocked)?
        .indexed_db()
        .map_err(|error| refusal(&error))?
        .ok_or(Refusal::Blocked)
}

/// Opens the database, making it where there is none. Waits as long as somebody else keeps it from being opened.
pub async fn open() -> Result<IdbDatabase, Refusal> {
    open_or(lay_out).await
}

/// Reads everything that is this program's and leaves everything as it is: where there is no database, none is made, and
/// there is nothing.
pub async fn look() -> Result<Vec<(String, String)>, Refusal> {
    if !may_be_there(&factory()?).await {
        return Ok(Vec::new());
    }
    // An older browser does not tell beforehand. There, one that is just being made is not.
    let database = open_or(|_| Err(JsValue::NULL)).await?;
    let read = read(&database).await;
    database.close();
    read.map_err(|failure| failure.refusal)
}

/// Whether the database is there, or the browser does not say.
async fn may_be_there(factory: &IdbFactory) -> bool {
    let all = ask(factory, "databases", &Array::new()).await;
    let Some(all) = all.ok().and_then(|all| all.dyn_into::<Array>().ok()) else {
        return true;
    };
    all.iter()
        .any(|database| get(&database, "name").is_some_and(|name| name == NAME))
}

/// Opens the database; where there is none, one is made if `lay_out` can lay it out.
async fn open_or(lay_out: fn(&IdbOpenDbRequest) -> Result<(), JsValue>) -> Result<IdbDatabase, Refusal> {
    let factory = factory()?;
    let request = factory.open_with_u32(NAME, VERSION).map_err(|error| refusal(&error))?;
    let upgraded = request.clone();
    let upgrade = Closure::<dyn FnMut()>::new(move || {
        // Without its stores it must not come to be: nothing would make them later.
        if lay_out(&upgraded).is_err()
            && let Some(transaction) = upgraded.transaction()
        {
            let _ = transaction.abort();
        }
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let ended = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    if JsFuture::from(ended).await.is_err() {
        return Err(request.error().map_or(Refusal::Failed, |error| refusal(&error.into())));
    }
    request
        .result()
        .ok()
        .and_then(|database| database.dyn_into().ok())
        .ok_or(Refusal::Failed)
}

fn lay_out(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.dyn_into()?;
    database.create_object_store(RECORDS)?;
    database.create_object_store(HANDLES)?;
    Ok(())
}

/// Begins a transaction that completes only when what it wrote is on the disk.
pub fn begin(database: &IdbDatabase, store: &str, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    database.unchecked_ref::<Database>().transaction(store, mode, &options)
}

/// Waits for a transaction's end. To be called in the turn that began it.
pub async fn complete(transaction: &IdbTransaction) -> Result<(), JsValue> {
    const CLOSE: &str = "close";
    let database = transaction.db();
    let mut closed = None;
    let ended = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
        // Chromium may close a database, as it does to clear a site's data, and never tell its transactions.
        let _ = database.add_event_listener_with_callback(CLOSE, &reject);
        closed = Some(reject);
    });
    let ended = JsFuture::from(ended).await;
    if let Some(closed) = closed {
        let _ = database.remove_event_listener_with_callback(CLOSE, &closed);
    }
    match ended {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction.error().into()),
    }
}

/// Writes all or nothing.
pub async fn write(database: &IdbDatabase, writes: &[Write]) -> Result<(), Failure> {
    let transaction = begin(database, RECORDS, WRITE).map_err(not_begun)?;
    let put = put_all(&transaction, writes);
    if put.is_err() {
        let _ = transaction.abort();
    }
    // The end is waited for in any case. Where the writes threw, that is the reason, not that it was aborted for it.
    let ended = complete(&transaction).await;
    put.and(ended).map_err(aborted)
}

fn put_all(transaction: &IdbTransaction, writes: &[Write]) -> Result<(), JsValue> {
    let records = transaction.object_store(RECORDS)?;
    for Write { key, text } in writes {
        let key = JsValue::from_str(key);
        match text {
            Some(text) => records.put_with_key(&text.into(), &key)?,
            None => records.delete(&key)?,
        };
    }
    Ok(())
}

/// Reads everything that is this program's. What is no text is given as its JSON, for the person to see.
pub async fn read(database: &IdbDatabase) -> Result<Vec<(String, String)>, Failure> {
    let transaction = begin(database, RECORDS, READ).map_err(not_begun)?;
    read_within(&transaction).await.map_err(aborted)
}

async fn read_within(transaction: &IdbTransaction) -> Result<Vec<(String, String)>, JsValue> {
    let records = transaction.object_store(RECORDS)?;
    let last = [PREFIX, "\u{ffff}"].concat();
    let range = IdbKeyRange::bound(&PREFIX.into(), &last.into())?;
    let keys = records.get_all_keys_with_key(&range)?;
    let values = records.get_all_with_key(&range)?;
    complete(transaction).await?;
    let (keys, values): (Array, Array) = (keys.result()?.dyn_into()?, values.result()?.dyn_into()?);
    let pairs = keys.iter().zip(values.iter());
    Ok(pairs
        .filter_map(|(key, value)| Some((key.as_string()?, text_of(&value))))
        .collect())
}

fn text_of(value: &JsValue) -> String {
    let text = value.as_string();
    let json = || JSON::stringify(value).ok()?.as_string();
    text.or_else(json).unwrap_or_default()
}

fn not_begun(error: JsValue) -> Failure {
    Failure {
        refusal: refusal(&error),
        connection_lost: true,
    }
}

fn aborted(error: JsValue) -> Failure {
    Failure {
        refusal: refusal(&error),
        connection_lost: false,
    }
}
