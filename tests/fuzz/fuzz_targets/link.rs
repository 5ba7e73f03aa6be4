//! The decoder of links on arbitrary input: it does not panic, and never holds more than [`MOST`] bytes.
//!
//! The first byte of an input picks what it is: the text of a code, or content around which the frame of
//! `docs/formats.md` is put, so that the checksum is right and what is behind it is reached.

#![no_main]

use std::{
    alloc::{GlobalAlloc, Layout, System},
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

use libfuzzer_sys::fuzz_target;
use tplus::share::{self, Code};

#[path = "../../share_link/payload.rs"]
#[allow(dead_code)]
mod payload;

/// More than any link needs: the tables of the text model, and 128 KiB of content as events.
const MOST: usize = 32 * 1024 * 1024;

struct Counting;

static HELD: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let held = HELD.fetch_add(layout.size(), Relaxed) + layout.size();
        PEAK.fetch_max(held, Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fuzz_target!(|input: &[u8]| {
    let Some((kind, content)) = input.split_first() else {
        return;
    };
    let code = if kind & 1 == 0 {
        payload::framed(content)
    } else {
        String::from_utf8_lossy(content).into_owned()
    };
    let before = HELD.load(Relaxed);
    PEAK.store(before, Relaxed);
    let read = share::read(&code);
    let peak = PEAK.load(Relaxed) - before;
    assert!(peak <= MOST, "{peak} bytes at once for a code of {}", code.len());
    if let Ok(Code::Open(snapshot)) = read {
        assert!(snapshot.events.len() <= 5_000, "{} events", snapshot.events.len());
        let texts = snapshot.events.iter().flat_map(|event| event.texts());
        assert!(
            texts.map(|(_, text)| text.len()).sum::<usize>() <= 128 * 1024,
            "too much text"
        );
        // What opens can be shared again, and then says the same.
        let again = share::write(&snapshot).map(|code| share::read(&code));
        assert_eq!(again, Ok(Ok(Code::Open(snapshot))));
    }
});
