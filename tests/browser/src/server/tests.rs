//! What the host answers.

use super::*;
use std::fs;
use std::io::Read;

fn site() -> PathBuf {
    let site = std::env::temp_dir().join(format!(
        "tplus-site-{}-{:?}",
        std::process::id(),
        thread::current().id()
    ));
    fs::create_dir_all(site.join("inner")).unwrap();
    fs::write(site.join("index.html"), "<h1>T+</h1>").unwrap();
    fs::write(site.join("app-1a2b_bg.wasm"), b"\0asm").unwrap();
    fs::write(site.join("inner/boot.js"), "go()").unwrap();
    site
}

fn ask(server: &Server, request: &str) -> String {
    let mut connection = TcpStream::connect(server.address).unwrap();
    connection.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    connection.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn answers_as_a_static_host_does() {
    let site = site();
    let server = Server::start(&site).unwrap();
    let cases = [
        (
            "/some/where/tplus/",
            "200 OK",
            "text/html; charset=utf-8",
            "<h1>T+</h1>",
        ),
        (
            "/some/where/tplus/index.html?v=1",
            "200 OK",
            "text/html; charset=utf-8",
            "<h1>T+</h1>",
        ),
        (
            "/some/where/tplus/app-1a2b_bg.wasm",
            "200 OK",
            "application/wasm",
            "\0asm",
        ),
        (
            "/some/where/tplus/inner/boot.js",
            "200 OK",
            "text/javascript; charset=utf-8",
            "go()",
        ),
        (
            "/some/where/tplus",
            "301 Moved Permanently",
            "text/plain; charset=utf-8",
            "301 Moved Permanently",
        ),
        (
            "/some/where/tplus/inner/",
            "404 Not Found",
            "text/plain; charset=utf-8",
            "404 Not Found",
        ),
        (
            "/some/where/tplus/../tplus/index.html",
            "404 Not Found",
            "text/plain; charset=utf-8",
            "404 Not Found",
        ),
        (
            "/index.html",
            "404 Not Found",
            "text/plain; charset=utf-8",
            "404 Not Found",
        ),
        ("/", "404 Not Found", "text/plain; charset=utf-8", "404 Not Found"),
    ];
    for (path, status, kind, body) in cases {
        let answer = ask(&server, &format!("GET {path} HTTP/1.1\r\nHost: here\r\n\r\n"));
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n")),
            "{path}: {answer}"
        );
        assert!(answer.ends_with(&format!("\r\n\r\n{body}")), "{path}: {answer}");
    }
    assert!(ask(&server, "GET /some/where/tplus HTTP/1.1\r\n\r\n").contains("\r\nLocation: /some/where/tplus/\r\n"));
    assert!(ask(&server, "HEAD /some/where/tplus/ HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n"));
    assert!(ask(&server, "POST /some/where/tplus/ HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405 "));
    let first = server.requests().into_iter().nth(1);
    assert_eq!(
        first,
        Some(Request {
            path: "/some/where/tplus/index.html".to_owned(),
            status: 200
        })
    );
    fs::remove_dir_all(site).unwrap();
}

#[test]
fn a_stopped_host_answers_nobody_also_not_those_it_held() {
    let site = site();
    let server = Server::start(&site).unwrap();
    server.fail(".wasm", Fault::Hold);
    let mut held = TcpStream::connect(server.address).unwrap();
    held.write_all(b"GET /some/where/tplus/app-1a2b_bg.wasm HTTP/1.1\r\n\r\n")
        .unwrap();
    server.stop();
    let mut answer = Vec::new();
    // Cut off, or closed without a word.
    assert!(held.read_to_end(&mut answer).is_err() || answer.is_empty());
    assert!(TcpStream::connect(server.address).is_err());
    fs::remove_dir_all(site).unwrap();
}
