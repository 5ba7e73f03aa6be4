//! Where the programs of an engine are.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;

/// The two programs of an engine.
pub struct Programs {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// The program that the variable names, or the first of `names` on PATH.
///
/// # Errors
/// A sentence that says what is missing, and `hint`.
pub fn program(variable: &str, names: &[&str], hint: &str) -> Result<PathBuf, String> {
    let folders = env::var_os("PATH").unwrap_or_default();
    match env::var_os(variable).filter(|named| !named.is_empty()) {
        Some(named) => named_program(variable, PathBuf::from(named)),
        None => found_program(&folders, names, hint),
    }
}

fn named_program(variable: &str, path: PathBuf) -> Result<PathBuf, String> {
    if path.is_file() {
        Ok(path)
    } else {
        Err(format!("{variable} names {}, which is no file.", path.display()))
    }
}

fn found_program(folders: &OsStr, names: &[&str], hint: &str) -> Result<PathBuf, String> {
    env::split_paths(folders)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|path| path.is_file())
        .ok_or_else(|| format!("The browser tests found no {} on PATH. {hint}", names.join(" or ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named_with_what_to_do() {
        let empty = env::temp_dir().join("tplus-no-such-folder");
        let error = found_program(empty.as_os_str(), &["chromium", "google-chrome"], "Install it.").unwrap_err();
        assert_eq!(
            error,
            "The browser tests found no chromium or google-chrome on PATH. Install it."
        );
        let error = named_program("CHROMIUM", empty).unwrap_err();
        assert!(
            error.starts_with("CHROMIUM names ") && error.ends_with(", which is no file."),
            "{error}"
        );
    }
}
