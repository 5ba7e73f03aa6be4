//! Nothing of a browser outlives its test, whatever happened to the driver.

use super::*;
use crate::device::{ColourScheme, Viewport};
use crate::processes::processes_of;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

fn started(engine: Engine) -> (Driver, PathBuf) {
    let scratch = Rc::new(Scratch::new().unwrap());
    let folder = scratch.path().to_owned();
    let device = Device {
        viewport: Viewport::DESKTOP,
        scheme: ColourScheme::Light,
        time_zone: "UTC".to_owned(),
        scripting: true,
    };
    let driver = Driver::start(engine, &device, scratch).unwrap();
    // The main process and its helpers.
    assert!(processes_of(driver.browser, &folder).len() > 2);
    (driver, folder)
}

fn is_gone(folder: &Path) -> bool {
    processes_of(None, folder).is_empty() && !folder.exists()
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "reads /proc")]
fn ends_with_its_value() {
    for engine in Engine::ALL {
        let (driver, folder) = started(engine);
        drop(driver);
        assert!(is_gone(&folder), "{engine:?}");
    }
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "reads /proc")]
fn ends_also_when_the_driver_died_first() {
    for engine in Engine::ALL {
        let (mut driver, folder) = started(engine);
        driver.process.0.kill().unwrap();
        let ended: ExitStatus = driver.process.0.wait().unwrap();
        assert!(!ended.success());
        assert!(!processes_of(driver.browser, &folder).is_empty());
        drop(driver);
        assert!(is_gone(&folder), "{engine:?}");
    }
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "reads /proc")]
fn killing_leaves_no_process_and_the_profile() {
    for engine in Engine::ALL {
        let (driver, folder) = started(engine);
        let browser = driver.browser;
        let scratch = Rc::clone(&driver.scratch);
        driver.kill().unwrap();
        assert_eq!(processes_of(browser, &folder).len(), 0, "{engine:?}");
        assert!(scratch.profile().read_dir().unwrap().count() > 0);
    }
}
