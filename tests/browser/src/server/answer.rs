//! What the host answers: the files of a folder under a sub-path.

use super::SUB_PATH;
use std::fs;
use std::path::{Component, Path};

/// One answer of the host.
pub struct Answer {
    /// Code and reason.
    pub status: &'static str,
    /// The media type.
    kind: &'static str,
    location: Option<String>,
    pub body: Vec<u8>,
}

impl Answer {
    /// What a plain static host answers for `path`.
    pub fn of(site: &Path, path: &str) -> Self {
        if path == SUB_PATH.trim_end_matches('/') {
            return Self {
                location: Some(SUB_PATH.to_owned()),
                ..Self::plain("301 Moved Permanently")
            };
        }
        let Some(inside) = path.strip_prefix(SUB_PATH) else {
            return Self::not_found();
        };
        let name = if inside.is_empty() || inside.ends_with('/') {
            format!("{inside}index.html")
        } else {
            inside.to_owned()
        };
        let plain = Path::new(&name)
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        match fs::read(site.join(&name)) {
            Ok(body) if plain => Self {
                status: "200 OK",
                kind: mime_type(&name),
                location: None,
                body,
            },
            _ => Self::not_found(),
        }
    }

    /// The same with other bytes.
    pub fn corrupted(mut self) -> Self {
        self.body = b"not the bytes of this file".to_vec();
        self
    }

    pub fn not_found() -> Self {
        Self::plain("404 Not Found")
    }

    /// A status that is its own text.
    pub fn plain(status: &'static str) -> Self {
        Self {
            status,
            kind: "text/plain; charset=utf-8",
            location: None,
            body: status.as_bytes().to_vec(),
        }
    }

    /// Everything before the body.
    pub fn head(&self) -> String {
        let length = self.body.len();
        let location = match &self.location {
            Some(location) => format!("Location: {location}\r\n"),
            None => String::new(),
        };
        format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {length}\r\n{location}Connection: close\r\n\r\n",
            self.status, self.kind
        )
    }
}

fn mime_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
