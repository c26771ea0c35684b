//! Audits of servers over HTTP: who calls, and as part of which trace.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Kept, PARENT};
use crate::{http::Site, served::kitchen};
use kami_host::{
    domain::{AllowList, Principal, Share},
    mcp::{Access, HttpOptions, Token, TokenHash, Tokens},
};
use reqwest::RequestBuilder;
use serde_json::json;
use std::sync::Arc;

async fn site(kept: &Arc<Kept>, http: HttpOptions) -> Site {
    Site::start(kitchen(), (kept.options(), http)).await
}

fn own(request: RequestBuilder, states: &[&str]) -> RequestBuilder {
    states.iter().fold(request.header("traceparent", PARENT), |request, state| request.header("tracestate", *state))
}

#[tokio::test]
async fn test_trace_in_headers_is_kept_where_it_is_well_formed() {
    let kept = Arc::new(Kept::default());
    let site = site(&kept, HttpOptions::default()).await;
    let call = || site.call("counter", json!({}));
    for request in [
        own(call(), &["a=1", "b=2"]),
        own(call(), &["a"]),
        own(own(call(), &[]), &[]),
        call().header("traceparent", "00-nonsense"),
    ] {
        assert_eq!(request.send().await.unwrap().status().as_u16(), 200);
    }

    let records = kept.records(4).await;

    let told: Vec<_> = records.iter().map(|record| (record.trace.as_deref(), record.tracestate.as_deref())).collect();
    let trace = Some("4bf92f3577b34da6a3ce929d0e0e4736");
    assert_eq!(told, [(trace, Some("a=1,b=2")), (trace, None), (None, None), (None, None)]);
    assert!(records.iter().all(|record| record.transport == "http" && record.principal.is_none()));
}

#[tokio::test]
async fn test_trace_in_meta_goes_before_that_of_the_headers() {
    let kept = Arc::new(Kept::default());
    let site = site(&kept, HttpOptions::default()).await;
    for (said, expected) in [(&*PARENT.replace("00f0", "11f0"), "11f067aa0ba902b7"), ("nonsense", "00f067aa0ba902b7")] {
        let mut meta = crate::client::meta();
        meta.as_object_mut().unwrap().insert("traceparent".to_owned(), said.into());
        let params = json!({"name": "counter", "arguments": {}, "_meta": meta});
        let message = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params});
        let request = site.post(message.to_string()).header("mcp-protocol-version", "2026-07-28");
        let request = request.header("mcp-method", "tools/call").header("mcp-name", "counter");
        own(request, &[]).send().await.unwrap().text().await.unwrap();

        let records = kept.records(if said == "nonsense" { 2 } else { 1 }).await;

        assert_eq!(records.last().unwrap().parent.as_deref(), Some(expected));
    }
}

#[tokio::test]
async fn test_audit_names_who_calls_and_who_may_not() {
    let kept = Arc::new(Kept::default());
    let tools = AllowList::of(["kitchen/counter".parse().unwrap()]);
    let principal = Principal { tools, ..Principal::new("few") };
    let tokens = Tokens::new(vec![Token { hash: TokenHash::of("secret"), principal, share: Share::default() }]);
    let access = Access { tokens: Some(tokens), ..Access::default() };
    let site = site(&kept, HttpOptions { access, ..HttpOptions::default() }).await;
    for tool in ["counter", "text"] {
        site.call(tool, json!({})).bearer_auth("secret").send().await.unwrap().text().await.unwrap();
    }

    let records = kept.records(2).await;

    let told: Vec<_> =
        records.iter().map(|record| (record.principal.as_deref(), &*record.name, record.outcome)).collect();
    assert_eq!(told, [(Some("few"), "counter", "ok"), (Some("few"), "text", "unknown-tool")]);
    assert!(records.iter().all(|record| !format!("{record:?}").contains("secret")));
}
