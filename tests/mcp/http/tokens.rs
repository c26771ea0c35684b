//! Clients with tokens, and without.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Site, answer, sessions::opened_by};
use kami_host::{
    domain::{AllowList, Principal, Share},
    mcp::{Access, HttpOptions, Token, TokenHash, Tokens},
};
use reqwest::Response;
use serde_json::json;

pub(super) fn token(name: &str, share: Share) -> Token {
    Token { hash: TokenHash::of(&format!("secret-of-{name}")), principal: Principal::new(name), share }
}

pub(super) fn asking(tokens: Tokens) -> HttpOptions {
    let access = Access { tokens: Some(tokens), ..Access::default() };
    HttpOptions { access, ..HttpOptions::default() }
}

pub(super) async fn site(tokens: Vec<Token>) -> Site {
    Site::with(asking(Tokens::new(tokens))).await
}

/// The status, the challenge and the text of an answer.
async fn told(response: Response) -> (u16, String, String) {
    let header = response.headers().get("www-authenticate").map(|value| value.to_str().unwrap().to_owned());
    (response.status().as_u16(), header.unwrap_or_default(), response.text().await.unwrap())
}

#[tokio::test]
async fn test_token_that_is_known_comes_in_and_no_other() {
    let site = site(vec![token("ci", Share::default())]).await;
    let call = || site.call("counter", json!({}));

    assert_eq!(call().bearer_auth("secret-of-ci").send().await.unwrap().status().as_u16(), 200);
    for (request, status, challenge) in [
        (call(), 401, "Bearer"),
        (call().basic_auth("ci", Some("secret-of-ci")), 401, "Bearer"),
        (call().bearer_auth("secret-of-cj"), 401, "Bearer error=\"invalid_token\","),
        (call().bearer_auth("x".repeat(9000)), 401, "Bearer error=\"invalid_token\","),
        (call().bearer_auth("a b"), 401, "Bearer error=\"invalid_token\","),
        (call().bearer_auth("secret-of-ci").bearer_auth("secret-of-ci"), 400, "Bearer error=\"invalid_request\","),
    ] {
        let (found, header, text) = told(request.send().await.unwrap()).await;

        assert_eq!((found, header.starts_with(challenge)), (status, true), "{header} {text}");
        assert!(!header.contains("secret") && !text.contains("secret"), "{header} {text}");
    }
    assert_eq!((site.status("/health").await, site.status("/ready").await), (200, 200));
}

#[tokio::test]
async fn test_token_that_is_revoked_is_worth_nothing_at_once() {
    let tokens = Tokens::new(vec![token("ci", Share::default())]);
    let site = Site::with(asking(tokens.clone())).await;
    let status = async || {
        let call = site.call("counter", json!({})).bearer_auth("secret-of-ci");
        call.send().await.unwrap().status().as_u16()
    };
    assert_eq!(status().await, 200);

    tokens.replace(vec![token("other", Share::default())]);

    assert_eq!(status().await, 401);
}

#[tokio::test]
async fn test_token_for_some_tools_shows_and_calls_no_others() {
    let mut some = token("ci", Share::default());
    some.principal.tools = AllowList::of(["counter".parse().unwrap(), "kitchen/rep*".parse().unwrap()]);
    let site = site(vec![some]).await;

    let listed = answer(site.modern("tools/list", json!({})).bearer_auth("secret-of-ci").send().await.unwrap()).await;
    let called = site.call("echo", json!({})).bearer_auth("secret-of-ci").send().await.unwrap();

    let names: Vec<_> = listed["result"]["tools"].as_array().unwrap().iter().map(|tool| &tool["name"]).collect();
    assert_eq!(names, ["report", "counter"]);
    assert_eq!(listed["result"]["cacheScope"], "private");
    let refused = answer(called).await;
    assert_eq!(refused["error"]["code"], -32602);
    assert!(refused["error"]["message"].as_str().unwrap().ends_with("there are: report, counter"), "{refused}");
}

#[tokio::test]
async fn test_token_beyond_its_rate_waits_as_long_as_it_is_told() {
    let hourly = Share { rate: Some("2/h".parse().unwrap()), ..Share::default() };
    let site = site(vec![token("ci", hourly), token("other", Share::default())]).await;
    let call = |secret| site.call("counter", json!({})).bearer_auth(secret).send();
    call("secret-of-ci").await.unwrap();
    call("secret-of-ci").await.unwrap();

    let refused = call("secret-of-ci").await.unwrap();

    assert_eq!(refused.status().as_u16(), 429);
    let wait: u64 = refused.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1700..=1800).contains(&wait), "{wait}");
    assert!(refused.text().await.unwrap().contains("you may send 2/h requests"));
    assert_eq!(call("secret-of-other").await.unwrap().status().as_u16(), 200);
}

#[tokio::test]
async fn test_session_of_somebody_else_is_not_found() {
    let site = site(vec![token("a", Share::default()), token("b", Share::default())]).await;
    let session = opened_by(&site, "secret-of-a").await;
    let ping = |secret: &'static str| {
        let body = json!({"jsonrpc": "2.0", "id": 1, "method": "ping"}).to_string();
        site.post(body).header("mcp-session-id", &session).bearer_auth(secret).send()
    };
    let page = site.client.delete(format!("{}/mcp", site.at)).header("mcp-session-id", &session);

    let (theirs, ended) = (ping("secret-of-b").await.unwrap(), page.bearer_auth("secret-of-b").send().await.unwrap());

    assert_eq!((theirs.status().as_u16(), ended.status().as_u16()), (404, 404));
    assert_eq!(ping("secret-of-a").await.unwrap().status().as_u16(), 200);
}
