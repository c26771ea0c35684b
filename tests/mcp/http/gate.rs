//! Who is let in.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::Site;
use kami_host::{domain::ByteSize, mcp::HttpOptions};
use serde_json::json;

/// The status of a call with one more header, and the text that comes with it.
async fn tried(site: &Site, (name, value): (&str, &str)) -> (u16, String) {
    let response = site.call("counter", json!({})).header(name, value).send().await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

#[tokio::test]
async fn test_gate_pages_of_elsewhere_are_kept_out_and_told_how_to_get_in() {
    let site = Site::open().await;
    for page in ["https://evil.example", "http://localhost.evil.example:80", "http://127.0.0.1.evil.example"] {
        let (status, text) = tried(&site, ("origin", page)).await;

        assert_eq!(status, 403, "{page}");
        assert!(text.contains(&format!("`--allow-origin {page}`")), "{text}");
    }
    assert_eq!(tried(&site, ("origin", "null")).await.0, 403);
}

#[tokio::test]
async fn test_gate_pages_of_this_machine_and_allowed_ones_come_in() {
    let allowed = "https://app.example.com".parse().unwrap();
    let site = Site::with(HttpOptions { origins: vec![allowed], ..HttpOptions::default() }).await;
    for page in ["http://localhost:5173", "http://127.0.0.1:3000", "http://[::1]", "https://app.example.com"] {
        assert_eq!(tried(&site, ("origin", page)).await.0, 200, "{page}");
    }
    assert_eq!(tried(&site, ("origin", "http://app.example.com")).await.0, 403);
}

#[tokio::test]
async fn test_gate_names_that_are_not_the_servers_are_kept_out() {
    let site = Site::open().await;
    for host in ["evil.example", "evil.example:80", "localhost.evil.example", "192.168.1.1"] {
        let (status, text) = tried(&site, ("host", host)).await;

        assert_eq!(status, 403, "{host}");
        assert!(text.contains(&format!("`--allow-host {host}`")), "{text}");
    }
    assert_eq!(tried(&site, ("host", "localhost:1")).await.0, 200);
}

#[tokio::test]
async fn test_gate_allowed_name_comes_in() {
    let allowed = "tools.example.com".parse().unwrap();
    let site = Site::with(HttpOptions { hosts: vec![allowed], ..HttpOptions::default() }).await;

    let (status, _) = tried(&site, ("host", "tools.example.com:8443")).await;

    assert_eq!(status, 200);
}

#[tokio::test]
async fn test_gate_body_beyond_the_limit_is_refused_and_the_next_served() {
    let site = Site::with(HttpOptions { body: ByteSize::new(10_000), ..HttpOptions::default() }).await;

    let refused = site.post("x".repeat(10_001)).send().await.unwrap();

    assert_eq!(refused.status().as_u16(), 413);
    assert_eq!(refused.text().await.unwrap(), "a request may have 10000 bytes at most\n");
    assert_eq!(tried(&site, ("x-other", "1")).await.0, 200);
}

#[tokio::test]
async fn test_gate_requests_of_another_form_have_their_status() {
    let site = Site::open().await;
    let page = format!("{}/mcp", site.at);

    let kinds = [
        (site.client.put(&page), 405),
        (site.client.get(&page).header("accept", "text/event-stream"), 400),
        (site.client.post(&page).header("content-type", "text/plain").body("hi"), 406),
        (site.client.get(format!("{}/elsewhere", site.at)), 404),
    ];

    for (request, status) in kinds {
        assert_eq!(request.send().await.unwrap().status().as_u16(), status);
    }
}
