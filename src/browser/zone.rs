//! The browser's time zones, through `Intl`, so that no zone database is part of the download.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::reflect::{call, get};
use crate::{
    incident::{Map, Timestamp},
    time::{Zone, offset_from_text},
};

/// Offsets change on quarter hours, so one answer serves a quarter of an hour.
const BLOCK_SECONDS: i64 = 15 * 60;

/// The zone that is always there.
pub const UTC: &str = "UTC";

/// One zone of the browser.
pub struct BrowserZone {
    name: String,
    /// `format` of an `Intl.DateTimeFormat` that prints the offset; nothing where the browser does not know the zone,
    /// which is then shown as UTC under its own name's absence.
    format: Option<Function>,
    known: RefCell<Map<i64, i32>>,
}

thread_local! {
    static ZONES: RefCell<Map<String, Rc<BrowserZone>>> = RefCell::default();
}

/// The zone of that IANA name; UTC where the name is empty or the browser does not know it.
pub fn named(name: &str) -> Rc<BrowserZone> {
    ZONES.with_borrow_mut(|zones| {
        if let Some(zone) = zones.get(&name.to_owned()) {
            return zone.clone();
        }
        let format = (!name.is_empty() && name != UTC).then(|| offset_format(name)).flatten();
        let shown = if format.is_some() { name } else { UTC };
        let zone = Rc::new(BrowserZone {
            name: shown.to_owned(),
            format,
            known: RefCell::default(),
        });
        zones.insert(name.to_owned(), zone.clone());
        zone
    })
}

/// Whether the browser knows a zone of that name. UTC it always does.
pub fn knows(name: &str) -> bool {
    name == UTC || offset_format(name).is_some()
}

/// The names of all zones that the browser lists, in its order; none where it lists none. It may know others.
pub fn all_names() -> Vec<String> {
    let names = get(&js_sys::global(), "Intl")
        .and_then(|intl| call(&intl, "supportedValuesOf", &Array::of1(&"timeZone".into())).ok())
        .and_then(|names| names.dyn_into::<Array>().ok());
    let names = names.iter().flat_map(Array::iter);
    names.filter_map(|name| name.as_string()).collect()
}

/// The name of the zone that this device is set to; `UTC` where the browser does not say.
pub fn local_name() -> String {
    let local = || {
        let format = construct(&Array::new())?;
        let options = call(&format, "resolvedOptions", &Array::new()).ok()?;
        get(&options, "timeZone")?.as_string()
    };
    match local() {
        // Some engines report UTC by one of its other names.
        Some(name) if name != "Etc/UTC" && name != "GMT" && name != "Etc/GMT" => name,
        _ => UTC.to_owned(),
    }
}

impl Zone for BrowserZone {
    fn name(&self) -> &str {
        &self.name
    }

    fn offset_seconds(&self, at: Timestamp) -> i32 {
        let Some(format) = &self.format else { return 0 };
        let block = at.0.div_euclid(BLOCK_SECONDS);
        if let Some(offset) = self.known.borrow().get(&block) {
            return *offset;
        }
        let date = Date::new(&JsValue::from_f64(at.0 as f64 * 1000.0));
        let text = format
            .call1(&JsValue::UNDEFINED, &date)
            .ok()
            .and_then(|text| text.as_string());
        let offset = text.and_then(|text| offset_from_text(&text)).unwrap_or(0);
        self.known.borrow_mut().insert(block, offset);
        offset
    }
}

/// `new Intl.DateTimeFormat("en-US", {timeZone: name, timeZoneName: "longOffset"}).format`. Goes through `Reflect`,
/// since the constructor throws for a name it does not know.
fn offset_format(name: &str) -> Option<Function> {
    let options = Object::new();
    Reflect::set(&options, &"timeZone".into(), &name.into()).ok()?;
    Reflect::set(&options, &"timeZoneName".into(), &"longOffset".into()).ok()?;
    let format = construct(&Array::of2(&"en-US".into(), &options))?;
    get(&format, "format")?.dyn_into().ok()
}

fn construct(arguments: &Array) -> Option<JsValue> {
    let intl = get(&js_sys::global(), "Intl")?;
    let class: Function = get(&intl, "DateTimeFormat")?.dyn_into().ok()?;
    Reflect::construct(&class, arguments).ok()
}
