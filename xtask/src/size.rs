//! What a visitor downloads: the size of each file of `dist/`, raw and compressed.

use crate::Result;
use brotli::enc::BrotliEncoderParams;
use std::fs;
use std::path::Path;

/// The most that all files together may take, in bytes after Brotli. A ratchet: lower it with every saving, and raise it
/// only for what a person gets. The goal is 150,000; ARCHITECTURE.md says where the rest is.
pub const BUDGET: usize = 465_000;

/// One file.
pub struct File {
    /// Its path inside the folder, with `/`.
    name: String,
    /// Bytes as they are.
    raw: usize,
    /// Bytes after Brotli at quality 11, as a static host sends them.
    brotli: usize,
}

/// Measures every file below a folder, sorted by name.
///
/// # Errors
/// When one cannot be read.
pub fn measure(folder: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    collect(folder, "", &mut files).map_err(|reason| format!("cannot read {}: {reason}", folder.display()))?;
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            let bytes = fs::read(entry.path())?;
            files.push(File {
                name,
                raw: bytes.len(),
                brotli: compressed(&bytes)?,
            });
        }
    }
    Ok(())
}

fn compressed(bytes: &[u8]) -> std::io::Result<usize> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out.len())
}

/// All files together, in bytes after Brotli.
pub fn total(files: &[File]) -> usize {
    files.iter().map(|file| file.brotli).sum()
}

/// A table for the terminal.
pub fn table(files: &[File]) -> String {
    let raw = files.iter().map(|file| file.raw).sum();
    let width = files
        .iter()
        .map(|file| file.name.chars().count())
        .max()
        .unwrap_or(0)
        .max("total".len());
    let row = |name: &str, raw: &str, brotli: &str| format!("{name:width$}  {raw:>10}  {brotli:>10}\n");
    let sizes = |name: &str, raw, brotli| row(name, &grouped(raw), &grouped(brotli));
    let mut text = row("bytes", "raw", "Brotli");
    text.extend(files.iter().map(|file| sizes(&file.name, file.raw, file.brotli)));
    text + &sizes("total", raw, total(files))
}

/// `1234567` as `1,234,567`.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_digits_by_three() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (150_000, "150,000"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn the_table_ends_with_the_totals() {
        let files = [
            File {
                name: "boot.js".to_owned(),
                raw: 1_000,
                brotli: 400,
            },
            File {
                name: "icons/a.svg".to_owned(),
                raw: 500,
                brotli: 101,
            },
        ];
        let table = table(&files);
        let last: Vec<_> = table.lines().last().unwrap().split_whitespace().collect();
        assert_eq!(last, ["total", "1,500", "501"]);
        assert_eq!(table.lines().count(), 4);
    }

    #[test]
    fn repetition_compresses() {
        assert!(compressed(&[b'a'; 10_000]).unwrap() < 100);
    }
}
