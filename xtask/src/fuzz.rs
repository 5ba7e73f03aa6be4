//! `cargo xtask fuzz`: the decoder of links on arbitrary input, for a while.

use crate::Result;
use crate::command::{command, read, root, run};
use crate::tools;
use std::fs;
use std::path::PathBuf;

/// How long it runs, unless told otherwise.
const SECONDS: &str = "60";
/// Longer inputs are refused by their length alone.
const LONGEST: usize = 66_000;
/// What the fuzzer's instruments need.
const NIGHTLY: &str = "nightly";

/// Fuzzes for so many seconds, or for a minute.
///
/// # Errors
/// When a tool cannot be installed, or an input makes the decoder panic or hold too much memory.
pub fn run_for(seconds: Option<&str>) -> Result<()> {
    let seconds = seconds.unwrap_or(SECONDS);
    if seconds.parse::<u32>().is_err() {
        return Err(format!("{seconds} is no number of seconds"));
    }
    ensure_nightly()?;
    let cargo_fuzz = tools::cargo_fuzz()?;
    let corpus = corpus()?;
    let mut fuzz = command(cargo_fuzz);
    fuzz.env("RUSTUP_TOOLCHAIN", NIGHTLY);
    // All of the program is safe Rust, so the address sanitizer has nothing to find. Following each comparison would
    // take most of the time: each bit of a text goes through many.
    fuzz.args([
        "run",
        "link",
        "--sanitizer",
        "none",
        "--no-trace-compares",
        "--fuzz-dir",
        "tests/fuzz",
        "--target-dir",
    ]);
    fuzz.arg(root().join("target").join("fuzz")).arg(corpus);
    fuzz.arg("--").arg(format!("-max_total_time={seconds}"));
    fuzz.arg(format!("-max_len={LONGEST}"))
        .arg("-timeout=30")
        .arg("-print_final_stats=1");
    run(fuzz)
}

fn ensure_nightly() -> Result<()> {
    let mut list = command("rustup");
    list.args(["toolchain", "list"]);
    if read(list).is_some_and(|installed| installed.lines().any(|line| line.starts_with("nightly-"))) {
        return Ok(());
    }
    println!("==> Installing a nightly Rust");
    let mut install = command("rustup");
    install.args([
        "toolchain",
        "install",
        NIGHTLY,
        "--profile",
        "minimal",
        "--no-self-update",
    ]);
    run(install)
}

/// Where the fuzzer keeps what it found worth trying; to begin with, the links of the tests.
fn corpus() -> Result<PathBuf> {
    let corpus = root().join("tests").join("fuzz").join("corpus").join("link");
    let golden = root().join("tests").join("golden");
    let copy = || {
        fs::create_dir_all(&corpus)?;
        for file in fs::read_dir(&golden)? {
            let path = file?.path();
            let name = path.file_name().unwrap_or_default();
            if name.to_string_lossy().starts_with("link-") && path.extension().is_some_and(|kind| kind == "txt") {
                let code = fs::read_to_string(&path)?;
                // An odd first byte: the rest is the text of a code. An even one: it is content to be framed.
                fs::write(corpus.join(name), format!("1{code}"))?;
                if let Some(content) = content(&code) {
                    fs::write(
                        corpus.join(name).with_extension("content"),
                        [b"0", &content[..]].concat(),
                    )?;
                }
            }
        }
        std::io::Result::Ok(())
    };
    copy().map_err(|reason| format!("cannot prepare {}: {reason}", corpus.display()))?;
    Ok(corpus)
}

/// What a code holds behind its version, length and checksum; nothing where it is not base64url.
fn content(code: &str) -> Option<Vec<u8>> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut bytes = Vec::new();
    for group in code.strip_prefix("1.")?.as_bytes().get(3..)?.chunks(4) {
        let mut bits = 0;
        for character in group {
            bits = bits << 6 | u32::try_from(ALPHABET.iter().position(|known| known == character)?).ok()?;
        }
        bits <<= 6 * (4 - group.len());
        bytes.extend(bits.to_be_bytes().get(1..group.len())?);
    }
    bytes.get(4..).map(<[u8]>::to_vec)
}
