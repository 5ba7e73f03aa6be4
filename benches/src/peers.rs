//! What others put into links, on the same facts.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compress, Compression, FlushCompress, write::ZlibEncoder};

/// zlib at level 9, as mermaid-live has it.
pub fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .expect("memory")
}

/// Deflate at level 9 without its frame, after a dictionary.
pub fn deflate_after(dictionary: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut deflate = Compress::new(Compression::best(), false);
    deflate.set_dictionary(dictionary).expect("a dictionary");
    let mut out = Vec::with_capacity(bytes.len() + 1024);
    deflate
        .compress_vec(bytes, &mut out, FlushCompress::Finish)
        .expect("room");
    out
}

/// Brotli at quality 11, with its built-in dictionary.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).expect("memory");
    out
}

/// The characters of so many bytes in base64url.
pub fn base64url(bytes: usize) -> usize {
    (bytes * 4).div_ceil(3)
}

/// The characters of a text when each byte that a fragment does not take stands as three.
pub fn percent(text: &str) -> usize {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { 1 } else { 3 }).sum()
}
