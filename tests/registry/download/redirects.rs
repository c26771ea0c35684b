//! Where servers send a client on to.

use super::getting::{get, get_url};
use crate::web::{Reply, Server};
use cargo_kami::adapters::download::Download;
use std::io;

#[tokio::test]
async fn test_get_follows_redirects_to_the_file() -> io::Result<()> {
    let server = Server::start([
        ("/1/a", Reply::redirect("b")),
        ("/1/b", Reply::redirect("/2")),
        ("/2", Reply::redirect("?3")),
        ("/2?3", Reply::file("bytes")),
    ])?;

    assert_eq!(get(&server, "/1/a").await, Ok(b"bytes".to_vec()));
    Ok(())
}

#[tokio::test]
async fn test_get_of_redirects_without_end_gives_up_after_five() -> io::Result<()> {
    let server = Server::start([("/again", Reply::redirect("/again")), ("/nowhere", Reply::status(302))])?;

    assert_eq!(get(&server, "/again").await, Err("download-redirects-endless"));
    assert_eq!(server.heads().len(), 6);
    assert_eq!(get(&server, "/nowhere").await, Err("download-status"));
    Ok(())
}

#[tokio::test]
async fn test_get_redirected_to_what_nobody_named_sends_nothing_there() -> io::Result<()> {
    let inside = Server::start([("/secret", Reply::file("secret"))])?;
    let port = inside.port();
    let cases = [
        ("https://169.254.169.254/latest/meta-data/", "download-private"),
        ("http://169.254.169.254/latest/meta-data/", "download-redirect"),
        (&format!("https://localhost:{port}/secret"), "download-private"),
        (&format!("http://localhost:{port}/secret"), "download-redirect"),
        (&format!("https://[::ffff:127.0.0.1]:{port}/secret"), "download-private"),
        ("file:///etc/passwd", "download-redirect"),
        ("ftp://127.0.0.1/secret", "download-redirect"),
        ("//alice:secret@127.0.0.1/secret", "download-redirect"),
    ];

    for (location, expected) in cases {
        let server = Server::start([("/a", Reply::redirect(location))])?;
        assert_eq!(get(&server, "/a").await, Err(expected), "{location}");
    }
    assert_eq!(inside.heads(), [""; 0]);
    Ok(())
}

#[tokio::test]
async fn test_get_with_a_token_shows_it_to_the_first_server_only() -> io::Result<()> {
    let server = Server::start([("/a", Reply::redirect("/b")), ("/b", Reply::file("bytes"))])?;

    let got = get_url(&server.url("/a"), |download| Download { token: Some("secret".to_owned()), ..download }).await;

    assert_eq!(got, Ok(b"bytes".to_vec()));
    let shown: Vec<bool> = server.heads().iter().map(|head| head.contains("authorization: bearer secret")).collect();
    assert_eq!(shown, [true, false]);
    Ok(())
}
