//! A file that the person chose, rewritten whenever something changes.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use super::{
    durable::database::{self, HANDLES, READ, WRITE},
    reflect::{ask, call, get},
    task::spawn,
};

const PICKER: &str = "showSaveFilePicker";
/// What the file is kept under between visits.
const HANDLE_KEY: &str = "copy";

/// The file, if any. Clones are the same one.
#[derive(Clone, Default)]
pub struct FileCopy(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    handle: Option<JsValue>,
    /// What is to be written when the write that is under way has ended.
    next: Option<Pending>,
    writing: bool,
}

struct Pending {
    text: String,
    /// Whoever waits for this text, or for an earlier one that it took the place of.
    then: Vec<Box<dyn FnOnce(bool)>>,
}

/// What became of the file of an earlier visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resumed {
    /// There was none.
    None,
    /// The file of this name can be written.
    Ready(String),
    /// The file of this name can be written once the person allows it again: see [`FileCopy::ask_leave`].
    NeedsLeave(String),
}

impl FileCopy {
    /// Whether this browser lets a page keep a file.
    pub fn is_possible() -> bool {
        get(&js_sys::global(), PICKER).is_some()
    }

    /// Lets the person choose a file, and calls `then` with its name; with nothing where they chose none. Works only on
    /// a click or key press.
    pub fn choose(&self, suggested_name: &str, then: impl FnOnce(Option<String>) + 'static) {
        let (this, suggested_name) = (self.clone(), JsValue::from_str(suggested_name));
        spawn(async move {
            let options = Object::new();
            let _ = Reflect::set(&options, &"suggestedName".into(), &suggested_name);
            let Ok(handle) = ask(&js_sys::global(), PICKER, &Array::of1(&options)).await else {
                return then(None);
            };
            // Where this fails the copy is kept all the same, until the page is closed.
            let _ = in_handles("put", &Array::of2(&handle, &HANDLE_KEY.into())).await;
            let name = name_of(&handle);
            this.0.borrow_mut().handle = Some(handle);
            then(Some(name));
        });
    }

    /// Looks for the file of an earlier visit.
    pub fn resume(&self, then: impl FnOnce(Resumed) + 'static) {
        let this = self.clone();
        spawn(async move {
            let handle = if Self::is_possible() {
                in_handles("get", &Array::of1(&HANDLE_KEY.into())).await.ok()
            } else {
                None
            };
            let Some(handle) = handle.filter(JsValue::is_object) else {
                return then(Resumed::None);
            };
            let ready = may_write(&handle, "queryPermission").await;
            let name = name_of(&handle);
            this.0.borrow_mut().handle = Some(handle);
            then(if ready {
                Resumed::Ready(name)
            } else {
                Resumed::NeedsLeave(name)
            });
        });
    }

    /// Asks the person to allow the file of an earlier visit again, and calls `then` with whether they did. Works only
    /// on a click or key press.
    pub fn ask_leave(&self, then: impl FnOnce(bool) + 'static) {
        let handle = self.0.borrow().handle.clone().unwrap_or_default();
        spawn(async move { then(may_write(&handle, "requestPermission").await) });
    }

    /// Replaces what is in the file, and calls `then` with whether that is done. Until the new text is complete the file
    /// stays as it was. A text that comes while another is written takes the place of one that waits already.
    pub fn write(&self, text: String, then: impl FnOnce(bool) + 'static) {
        let mut state = self.0.borrow_mut();
        let mut waiting = state.next.take().map_or_else(Vec::new, |pending| pending.then);
        waiting.push(Box::new(then));
        state.next = Some(Pending { text, then: waiting });
        if !state.writing {
            state.writing = true;
            spawn(write_pending(self.clone()));
        }
    }

    /// Leaves the file as it is from now on.
    pub fn forget(&self) {
        self.0.borrow_mut().handle = None;
        spawn(async {
            let _ = in_handles("delete", &Array::of1(&HANDLE_KEY.into())).await;
        });
    }
}

async fn write_pending(copy: FileCopy) {
    loop {
        let (pending, handle) = {
            let mut state = copy.0.borrow_mut();
            let Some(pending) = state.next.take() else {
                state.writing = false;
                return;
            };
            (pending, state.handle.clone().unwrap_or_default())
        };
        let done = replace(&handle, &pending.text).await.is_ok();
        for then in pending.then {
            then(done);
        }
    }
}

async fn replace(handle: &JsValue, text: &str) -> Result<(), JsValue> {
    let none = Array::new();
    let stream = ask(handle, "createWritable", &none).await?;
    let written = ask(&stream, "write", &Array::of1(&text.into())).await;
    // The file changes when this is closed, and not before.
    let end = if written.is_ok() { "close" } else { "abort" };
    let ended = ask(&stream, end, &none).await;
    written.and(ended).map(|_| ())
}

async fn may_write(handle: &JsValue, method: &str) -> bool {
    let options = Object::new();
    let _ = Reflect::set(&options, &"mode".into(), &"readwrite".into());
    let answer = ask(handle, method, &Array::of1(&options)).await;
    answer.is_ok_and(|answer| answer == "granted")
}

fn name_of(handle: &JsValue) -> String {
    get(handle, "name")
        .and_then(|name| name.as_string())
        .unwrap_or_default()
}

/// Calls a method of the store of handles, and gives what it found.
async fn in_handles(method: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let database = database::open().await.map_err(|_| JsValue::NULL)?;
    let found = async {
        let transaction = database::begin(&database, HANDLES, if method == "get" { READ } else { WRITE })?;
        let handles = transaction.object_store(HANDLES)?;
        let request = call(&handles, method, arguments)?;
        database::complete(&transaction).await?;
        Reflect::get(&request, &"result".into())
    }
    .await;
    database.close();
    found
}
