//! Tools that are replaced while clients listen.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{LONG, Site, sessions::opened};
use crate::served::{bare, two_tools};
use kami_host::mcp::{Catalogue, HttpOptions, Replacer, ServeOptions, replacements};
use reqwest::Response;
use serde_json::json;
use tokio::time::timeout;

const CHANGED: &str = "notifications/tools/list_changed";

async fn start() -> (Site, Replacer) {
    let (replacer, replacements) = replacements();
    let options = ServeOptions { replacements: Some(replacements), ..ServeOptions::default() };
    (Site::start(two_tools(), (options, HttpOptions::default())).await, replacer)
}

async fn replace(replacer: &Replacer) {
    replacer.replace(Catalogue::new(vec![bare("demo", &["fresh"])]).await.unwrap());
}

/// What a stream brings until it holds `text`.
async fn until(stream: &mut Response, text: &str) -> String {
    let mut seen = String::new();
    while !seen.contains(text) {
        let chunk = timeout(LONG, stream.chunk()).await.unwrap().unwrap().unwrap();
        seen.push_str(std::str::from_utf8(&chunk).unwrap());
    }
    seen
}

#[tokio::test]
async fn test_replace_tells_a_subscription_of_the_newer_era() {
    let (site, replacer) = start().await;
    let listen = site.modern("subscriptions/listen", json!({"notifications": {"toolsListChanged": true}}));
    let mut stream = listen.send().await.unwrap();
    until(&mut stream, "notifications/subscriptions/acknowledged").await;

    replace(&replacer).await;

    let told = until(&mut stream, CHANGED).await;
    assert!(told.contains("io.modelcontextprotocol/subscriptionId"), "{told}");
}

#[tokio::test]
async fn test_replace_tells_a_session_on_its_stream() {
    let (site, replacer) = start().await;
    let (id, _) = opened(&site, "2025-11-25").await;
    let page = site.client.get(format!("{}/mcp", site.at)).header("mcp-session-id", id);
    let mut stream = page.header("accept", "text/event-stream").send().await.unwrap();

    replace(&replacer).await;

    until(&mut stream, CHANGED).await;
}
