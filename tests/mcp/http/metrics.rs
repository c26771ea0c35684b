//! What `/metrics` tells, and whom.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod now;
mod samples;

use super::{Site, tokens::site as asking};
use crate::served::{kitchen, two_tools};
use kami_host::{
    domain::{AllowList, Principal, Share},
    mcp::{HttpOptions, ServeOptions, Token, TokenHash},
};
use samples::Samples;
use serde_json::json;

async fn samples(site: &Site) -> Samples {
    let response = site.client.get(format!("{}/metrics", site.at)).send().await.unwrap();
    assert_eq!(response.headers()["content-type"], "text/plain; version=0.0.4; charset=utf-8");
    Samples::parse(&response.text().await.unwrap())
}

async fn call(site: &Site, tool: &str, arguments: serde_json::Value) {
    site.call(tool, arguments).send().await.unwrap().text().await.unwrap();
}

#[tokio::test]
async fn test_metrics_after_calls_add_up() {
    let site = Site::open().await;
    for _ in 0..3 {
        call(&site, "counter", json!({})).await;
    }
    call(&site, "panics", json!({"n": 1})).await;
    call(&site, "sleep", json!({"ms": "many"})).await;

    let samples = samples(&site).await;

    let calls = |tool, outcome| samples.get("kami_calls_total", &[("tool", tool), ("outcome", outcome)]);
    assert_eq!((calls("counter", "ok"), calls("panics", "tool-panicked")), (3.0, 1.0));
    assert_eq!(calls("sleep", "invalid-arguments"), 1.0);
    assert_eq!(samples.get("kami_errors_total", &[]), 2.0);
    let counter = [("tool", "counter"), ("component", "kitchen"), ("kind", "tool")];
    assert_eq!(samples.get("kami_call_duration_seconds_count", &counter), 3.0);
    let parts = samples.get("kami_call_phase_seconds_sum", &counter);
    let whole = samples.get("kami_call_duration_seconds_sum", &counter);
    assert!(0.0 < parts && parts <= whole, "{parts} of {whole}");
    for phase in ["queue", "load", "instantiate", "guest"] {
        let phase = [counter[0], ("phase", phase)];
        assert_eq!(samples.get("kami_call_phase_seconds_count", &phase), 3.0);
    }
    assert_eq!(samples.get("kami_call_phase_seconds_count", &[("tool", "sleep")]), 0.0, "it never came so far");
    assert!(samples.get("kami_call_memory_bytes_sum", &counter) >= 3.0 * 65_536.0);
    assert!(samples.get("kami_call_output_bytes_sum", &counter) >= 3.0);
    assert_eq!(samples.get("kami_http_responses_total", &[("status", "200")]), 5.0);
    assert_eq!(samples.get("kami_build_info", &[]), 1.0);
    assert_eq!(samples.get("kami_calls_in_flight", &[]), 0.0);
}

#[tokio::test]
async fn test_metrics_of_a_question_that_is_refused_count_a_denial() {
    let site = Site::open().await;
    call(&site, "elicit", json!({})).await;

    let samples = samples(&site).await;

    assert_eq!(samples.get("kami_denials_total", &[("component", "kitchen"), ("tool", "elicit")]), 1.0);
}

#[tokio::test]
async fn test_metrics_of_tools_nobody_has_are_one_series() {
    let site = Site::start(two_tools(), (ServeOptions::default(), HttpOptions::default())).await;
    for number in 0..20 {
        call(&site, &format!("no_such_tool_{number}"), json!({})).await;
    }

    let samples = samples(&site).await;

    assert_eq!(samples.get("kami_calls_total", &[("outcome", "unknown-tool")]), 20.0);
    assert_eq!(samples.series("kami_calls_total"), 1);
    assert!(!samples.text.contains("no_such_tool"));
}

#[tokio::test]
async fn test_metrics_of_a_server_that_asks_are_for_tokens_good_for_all_tools() {
    let hash = |name: &str| TokenHash::of(&format!("secret-of-{name}"));
    let few = Principal { tools: AllowList::of(["kitchen/counter".parse().unwrap()]), ..Principal::new("few") };
    let site = asking(vec![
        Token { hash: hash("all"), principal: Principal::new("all"), share: Share::default() },
        Token { hash: hash("few"), principal: few, share: Share::default() },
    ])
    .await;
    let status = async |token: Option<&str>| {
        let page = site.client.get(format!("{}/metrics", site.at));
        let page = if let Some(token) = token { page.bearer_auth(token) } else { page };
        page.send().await.unwrap().status().as_u16()
    };

    assert_eq!(status(None).await, 401);
    assert_eq!(status(Some("secret-of-few")).await, 403);
    assert_eq!(status(Some("secret-of-all")).await, 200);
}

#[tokio::test]
async fn test_metrics_for_pages_elsewhere_are_refused() {
    let site = Site::start(kitchen(), (ServeOptions::default(), HttpOptions::default())).await;
    let page = || site.client.get(format!("{}/metrics", site.at));

    let page_elsewhere = page().header("origin", "https://evil.example").send().await.unwrap();
    let rebound = page().header("host", "evil.example").send().await.unwrap();

    assert_eq!((page_elsewhere.status().as_u16(), rebound.status().as_u16()), (403, 403));
}
