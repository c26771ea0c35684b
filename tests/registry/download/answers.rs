//! What servers answer, and what it means.

use super::getting::{get, get_url};
use crate::web::{Reply, Server};
use std::io;

#[tokio::test]
async fn test_get_of_a_file_returns_its_bytes() -> io::Result<()> {
    let server = Server::start([("/demo.wasm", Reply::file("bytes"))])?;

    let got = get(&server, "/demo.wasm").await;

    assert_eq!(got, Ok(b"bytes".to_vec()));
    Ok(())
}

#[tokio::test]
async fn test_get_of_what_cannot_be_had_tells_why() -> io::Result<()> {
    let statuses = [404, 410, 401, 403, 500, 204, 206, 304];
    let paths = ["/404", "/410", "/401", "/403", "/500", "/204", "/206", "/304"];
    let server = Server::start(paths.into_iter().zip(statuses.map(Reply::status)))?;
    let expected = [
        "download-missing",
        "download-missing",
        "download-denied",
        "download-denied",
        "download-status",
        "download-status",
        "download-status",
        "download-status",
    ];

    for (path, expected) in paths.into_iter().zip(expected) {
        assert_eq!(get(&server, path).await, Err(expected), "{path}");
    }
    Ok(())
}

#[tokio::test]
async fn test_get_from_nobody_is_unreachable() -> io::Result<()> {
    let server = Server::start([])?;
    let gone = server.url("/");
    drop(server);

    let got = get_url(&gone, |download| download).await;

    assert_eq!(got, Err("download-unreachable"));
    Ok(())
}

#[tokio::test]
async fn test_get_asks_for_plain_bytes_and_says_no_more_than_needed() -> io::Result<()> {
    let server = Server::start([
        ("/a", Reply::redirect("/b").with("set-cookie: track=1; path=/")),
        ("/b", Reply::file("bytes")),
    ])?;

    let got = get(&server, "/a").await;

    assert_eq!(got, Ok(b"bytes".to_vec()));
    let heads = server.heads();
    assert!(heads.iter().all(|head| head.contains("accept-encoding: identity\r\n")), "{heads:?}");
    for secret in ["cookie", "referer", "authorization"] {
        assert!(!heads.concat().contains(secret), "{heads:?}");
    }
    Ok(())
}

#[tokio::test]
async fn test_get_of_a_compressed_answer_is_refused() -> io::Result<()> {
    let server = Server::start([("/bomb", Reply::file("\u{1f}").with("content-encoding: gzip"))])?;

    let got = get(&server, "/bomb").await;

    assert_eq!(got, Err("download-encoded"));
    Ok(())
}
