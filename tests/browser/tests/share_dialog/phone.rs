//! The code that a phone reads.

use browser_tests::steps::open_incident;
use browser_tests::steps_share::{link, open_share};
use browser_tests::{Page, Setup};
use serde_json::json;

/// The dark modules of the code on the page, read as a camera's program reads them.
#[track_caller]
fn scanned(page: &Page) -> String {
    let script = "const drawing = document.querySelector('dialog [role=img][aria-label=\"QR code of the link\"]');
        if (!drawing) return null;
        const size = drawing.viewBox.baseVal.width;
        const dark = drawing.lastElementChild;
        const rows = [];
        for (let y = 0; y < size; y++)
            for (let x = 0; x < size; x++)
                rows.push(dark.isPointInFill(new DOMPoint(x + .5, y + .5)));
        return { size, rows }";
    let code = page.execute(script, json!([]));
    let size = usize::try_from(code["size"].as_u64().expect("there is a code")).unwrap();
    let rows = code["rows"].as_array().unwrap().clone();
    const PIXELS: usize = 4;
    let shade = |x: usize, y: usize| {
        let is_dark = rows[y / PIXELS * size + x / PIXELS] == true;
        if is_dark { 0 } else { 255 }
    };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(size * PIXELS, size * PIXELS, shade);
    let grids = picture.detect_grids();
    let [grid] = grids.as_slice() else {
        panic!("{} codes", grids.len());
    };
    grid.decode().unwrap().1
}

#[test]
fn a_phone_reads_the_link_off_the_screen() {
    Setup::desktop().dark().run(|page| {
        open_incident(page);
        open_share(page);
        page.wait_until("there is a code", |page| {
            page.execute("return !!document.querySelector('.share-qr')", json!([])) == true
        });
        assert_eq!(scanned(page), link(page));
    });
}
