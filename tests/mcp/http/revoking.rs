//! Streams of news, and who may hear them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{LONG, Site, sessions::opened_by};
use crate::served::{bare, offering};
use kami_host::{
    domain::{AllowList, Principal, Share},
    mcp::{Access, Catalogue, HttpOptions, Replacer, ServeOptions, Token, TokenHash, Tokens, replacements},
};
use reqwest::Response;
use serde_json::{Value, json};
use tokio::time::timeout;

const ACKNOWLEDGED: &str = "notifications/subscriptions/acknowledged";

fn token(name: &str, tools: AllowList) -> Token {
    let principal = Principal { tools, ..Principal::new(name) };
    Token { hash: TokenHash::of(name), principal, share: Share::default() }
}

fn notes() -> Value {
    let resource = |name: &str| json!({"uri": format!("notes://{name}"), "name": name});
    json!({"resources": [resource("open"), resource("closed")]})
}

async fn start(tokens: &Tokens) -> (Site, Replacer) {
    let (replacer, replacements) = replacements();
    let options = ServeOptions { replacements: Some(replacements), ..ServeOptions::default() };
    let access = Access { tokens: Some(tokens.clone()), ..Access::default() };
    let catalogue = async { Catalogue::new(vec![offering("demo", &["greet"], notes())]).await };
    (Site::start(catalogue, (options, HttpOptions { access, ..HttpOptions::default() })).await, replacer)
}

async fn listening(site: &Site, token: &str) -> Response {
    let wanted = json!({"toolsListChanged": true, "resourceSubscriptions": ["notes://open", "notes://closed"]});
    let listen = site.modern("subscriptions/listen", json!({ "notifications": wanted }));
    listen.bearer_auth(token).send().await.unwrap()
}

/// What a stream brings until it holds `text`, or to its end.
async fn until(stream: &mut Response, text: &str) -> String {
    let mut seen = String::new();
    while !seen.contains(text) {
        let Some(chunk) = timeout(LONG, stream.chunk()).await.unwrap().unwrap() else { break };
        seen.push_str(std::str::from_utf8(&chunk).unwrap());
    }
    seen
}

#[tokio::test]
async fn test_streams_of_a_token_that_is_revoked_end_and_no_others() {
    let [gone, other] = ["gone", "other"].map(|name| token(name, AllowList::default()));
    let tokens = Tokens::new(vec![gone, other.clone()]);
    let (site, replacer) = start(&tokens).await;
    let (mut subscription, mut kept) = (listening(&site, "gone").await, listening(&site, "other").await);
    let page = site.client.get(format!("{}/mcp", site.at)).header("accept", "text/event-stream");
    let page = page.header("mcp-session-id", opened_by(&site, "gone").await).bearer_auth("gone");
    let mut session = page.send().await.unwrap();
    assert_eq!(session.status().as_u16(), 200);
    until(&mut subscription, ACKNOWLEDGED).await;
    until(&mut kept, ACKNOWLEDGED).await;

    tokens.replace(vec![other]);

    for stream in [&mut subscription, &mut session] {
        assert!(!until(stream, "list_changed").await.contains("list_changed"), "it ends, and nothing has changed");
    }
    replacer.replace(Catalogue::new(vec![bare("demo", &["fresh"])]).await.unwrap());
    assert!(until(&mut kept, "list_changed").await.contains("list_changed"));
}

#[tokio::test]
async fn test_stream_of_a_token_with_other_tools_than_before_ends() {
    let tokens = Tokens::new(vec![token("ci", AllowList::default())]);
    let (site, _replacer) = start(&tokens).await;
    let mut stream = listening(&site, "ci").await;
    until(&mut stream, ACKNOWLEDGED).await;

    tokens.replace(vec![token("ci", AllowList::of(["demo/greet".parse().unwrap()]))]);

    let rest = until(&mut stream, "no such text").await;
    assert!(!rest.contains("list_changed"), "{rest}");
}

#[tokio::test]
async fn test_subscription_to_what_is_not_for_them_is_not_accepted() {
    let few = AllowList::of(["open".parse().unwrap()]);
    let tokens = Tokens::new(vec![token("few", few), token("all", AllowList::default())]);
    let (site, _replacer) = start(&tokens).await;

    let (mut few, mut all) = (listening(&site, "few").await, listening(&site, "all").await);

    let (few, all) = (until(&mut few, ACKNOWLEDGED).await, until(&mut all, ACKNOWLEDGED).await);
    assert!(few.contains("notes://open") && !few.contains("notes://closed"), "{few}");
    assert!(all.contains("notes://open") && all.contains("notes://closed"), "{all}");
}
