//! The browser's time zones, through `Intl`, so that no zone database is part of the download.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::reflect::{call, get};
use crate::{
    incident::{Map, Timestamp},
    time::Zone,
};

/// Offsets change on quarter hours, so one answer serves a quarter of an hour.
const BLOCK_SECONDS: i64 = 15 * 60;

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
        let format = (!name.is_empty() && name != "UTC")
            .then(|| offset_format(name))
            .flatten();
        let shown = if format.is_some() { name } else { "UTC" };
        let zone = Rc::new(BrowserZone {
            name: shown.to_owned(),
            format,
            known: RefCell::default(),
        });
        zones.insert(name.to_owned(), zone.clone());
        zone
    })
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
        _ => "UTC".to_owned(),
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
        let offset = text.and_then(|text| read_offset(&text)).unwrap_or(0);
        self.known.borrow_mut().insert(block, offset);
        offset
    }
}

/// Reads the offset at the end of such as "3/24/2026, GMT+05:45"; bare "GMT" is 0.
fn read_offset(text: &str) -> Option<i32> {
    let (_, offset) = text.split_once("GMT")?;
    let mut chars = offset.chars();
    let sign = match chars.next() {
        None => return Some(0),
        Some('+') => 1,
        Some('-' | '\u{2212}') => -1,
        Some(_) => return None,
    };
    let parts = chars.as_str().split(':').map(|part| part.parse::<i32>().ok());
    let mut seconds = 0;
    for (part, unit) in parts.zip([3600, 60, 1]) {
        seconds += part? * unit;
    }
    Some(sign * seconds)
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
