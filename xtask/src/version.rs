//! Versions of tools: reading, comparing, and finding one in `Cargo.lock`.

use std::fmt;

/// A released version. Parts that a tool does not print count as 0; parts after the third are ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32, pub u32);

impl Version {
    /// Reads `0.2.130`. A pre-release (`0.23.0-beta.1`) is not a version to build with and gives nothing.
    pub fn parse(text: &str) -> Option<Version> {
        let mut parts = text.split('.').map(|part| part.parse().ok());
        let major = parts.next()??;
        let minor = parts.next().unwrap_or(Some(0))?;
        let patch = parts.next().unwrap_or(Some(0))?;
        Some(Version(major, minor, patch))
    }

    /// Reads what a program prints for `--version`: the first word that begins with a digit.
    pub fn printed(output: &str) -> Option<Version> {
        output
            .split_whitespace()
            .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
            .and_then(Version::parse)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// Which versions of a tool serve.
#[derive(Clone, Copy, Debug)]
pub enum Need {
    /// This one only.
    Exactly(Version),
    /// This one or a later one of the same `0.x` series.
    Compatible(Version),
    /// This one or any later one.
    AtLeast(Version),
}

impl Need {
    pub fn accepts(self, found: Version) -> bool {
        match self {
            Need::Exactly(version) => found == version,
            Need::Compatible(least) => found >= least && (found.0, found.1) == (least.0, least.1),
            Need::AtLeast(least) => found >= least,
        }
    }
}

/// The version of a package in the text of a `Cargo.lock`.
pub fn locked(lock: &str, package: &str) -> Option<Version> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Version::parse(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_tools_print() {
        for (output, version) in [
            ("trunk 0.22.1\n", Some(Version(0, 22, 1))),
            ("wasm-bindgen 0.2.130", Some(Version(0, 2, 130))),
            ("wasm-opt version 132 (version_132)", Some(Version(132, 0, 0))),
            (
                "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)",
                Some(Version(156, 0, 8078)),
            ),
            ("trunk 0.23.0-beta.1", None),
            ("no version here", None),
            ("", None),
        ] {
            assert_eq!(Version::printed(output), version, "{output}");
        }
    }

    #[test]
    fn compares_by_number_not_by_letter() {
        assert!(Version(0, 2, 130) > Version(0, 2, 99));
        assert!(Need::AtLeast(Version(129, 0, 0)).accepts(Version(132, 0, 0)));
        assert!(!Need::AtLeast(Version(129, 0, 0)).accepts(Version(108, 0, 0)));
    }

    #[test]
    fn a_later_series_is_not_compatible() {
        let need = Need::Compatible(Version(0, 22, 1));
        assert!(need.accepts(Version(0, 22, 1)));
        assert!(need.accepts(Version(0, 22, 4)));
        assert!(!need.accepts(Version(0, 22, 0)));
        assert!(!need.accepts(Version(0, 23, 0)));
    }

    #[test]
    fn finds_the_one_package_in_the_lock() {
        let lock = "\
version = 4

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
dependencies = [
 \"cfg-if\",
]

[[package]]
name = \"wasm-bindgen-futures\"
version = \"0.4.80\"
";
        assert_eq!(locked(lock, "wasm-bindgen"), Some(Version(0, 2, 130)));
        assert_eq!(locked(lock, "wasm-bindgen-futures"), Some(Version(0, 4, 80)));
        assert_eq!(locked(lock, "wasm-bindgen-macro"), None);
    }
}
