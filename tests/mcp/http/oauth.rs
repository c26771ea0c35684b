//! Clients with tokens of an authorization server.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{
    Site, answer,
    signing::{ISSUER, RESOURCE, Signer, confused, ed25519, now, p256, rsa},
};
use kami_host::mcp::{Access, HttpOptions, KeySource, OAuth};
use reqwest::Response;
use serde_json::{Value, json};

const METADATA: &str = "resource_metadata=\"https://tools.example.com/.well-known/oauth-protected-resource/mcp\"";

fn terms(keys: String) -> OAuth {
    OAuth::new(ISSUER, RESOURCE, KeySource::new(move || std::future::ready(Ok(keys.clone()))))
}

async fn site(oauth: OAuth) -> Site {
    let access = Access { oauth: Some(oauth), ..Access::default() };
    Site::with(HttpOptions { access, ..HttpOptions::default() }).await
}

async fn call(site: &Site, tool: &str, token: &str) -> Response {
    site.call(tool, json!({})).bearer_auth(token).send().await.unwrap()
}

fn challenge(response: &Response) -> (u16, String) {
    let header = response.headers().get("www-authenticate").map(|value| value.to_str().unwrap().to_owned());
    (response.status().as_u16(), header.unwrap_or_default())
}

#[tokio::test]
async fn test_oauth_token_of_each_algorithm_comes_in() {
    let signers = [rsa(), p256(), ed25519()];
    let keys: Vec<&Value> = signers.iter().map(|signer| &signer.jwk).collect();
    let site = site(terms(json!({ "keys": keys }).to_string())).await;
    for signer in &signers {
        assert_eq!(call(&site, "counter", &signer.token("")).await.status().as_u16(), 200, "{}", signer.jwk);
    }
}

#[tokio::test]
async fn test_oauth_token_that_does_not_count_is_challenged() {
    let (signer, stranger) = (rsa(), ed25519());
    let site = site(terms(signer.set())).await;
    let claims = |aud: &str, exp: u64| json!({"iss": ISSUER, "aud": aud, "sub": "alice", "exp": exp});
    let modulus = signer.jwk["n"].as_str().unwrap();
    for (name, token) in [
        ("no token of ours", "anything".to_owned()),
        ("another server", signer.claiming(&claims("https://other.example.com/mcp", now() + 60))),
        ("an old one", signer.claiming(&claims(RESOURCE, now() - 60))),
        ("another key", stranger.token("")),
        ("the public key as a secret", confused(modulus.as_bytes())),
        ("the public set as a secret", confused(signer.set().as_bytes())),
        ("five parts", "a.b.c.d.e".to_owned()),
    ] {
        let (status, header) = challenge(&call(&site, "counter", &token).await);

        assert_eq!(status, 401, "{name}");
        assert!(header.starts_with("Bearer error=\"invalid_token\", error_description="), "{name}: {header}");
        assert!(header.ends_with(METADATA), "{name}: {header}");
    }
    let nobody = site.call("counter", json!({})).send().await.unwrap();
    assert_eq!(challenge(&nobody), (401, format!("Bearer {METADATA}")));
}

#[tokio::test]
async fn test_oauth_metadata_is_found_under_both_of_its_names() {
    let mut oauth = terms(ed25519().set());
    oauth.required = vec!["mcp".to_owned()];
    oauth.scopes = vec![("tools:count".to_owned(), vec!["counter".parse().unwrap()])];
    let site = site(oauth).await;
    for page in ["/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/mcp"] {
        let found = answer(site.client.get(format!("{}{page}", site.at)).send().await.unwrap()).await;

        let expected = json!({
            "resource": RESOURCE,
            "authorization_servers": [ISSUER],
            "bearer_methods_supported": ["header"],
            "scopes_supported": ["mcp", "tools:count"],
        });
        assert_eq!(found, expected);
    }
}

#[tokio::test]
async fn test_oauth_scopes_decide_what_may_be_used() {
    let signer: Signer = p256();
    let mut oauth = terms(signer.set());
    oauth.required = vec!["mcp".to_owned()];
    oauth.scopes = vec![
        ("tools:count".to_owned(), vec!["counter".parse().unwrap()]),
        ("tools:echo".to_owned(), vec!["kitchen/report".parse().unwrap()]),
    ];
    let site = site(oauth).await;
    let token = signer.token("mcp tools:count");

    let without = challenge(&call(&site, "counter", &signer.token("tools:count")).await);
    let more = challenge(&call(&site, "report", &token).await);

    assert!(without.1.starts_with("Bearer error=\"insufficient_scope\", "), "{}", without.1);
    assert!(without.1.ends_with(&format!("scope=\"mcp\", {METADATA}")), "{}", without.1);
    assert_eq!((without.0, more.0), (403, 403));
    assert!(more.1.ends_with(&format!("scope=\"tools:echo\", {METADATA}")), "{}", more.1);
    assert_eq!(call(&site, "counter", &token).await.status().as_u16(), 200);
    assert_eq!(answer(call(&site, "sleep", &token).await).await["error"]["code"], -32602, "no scope allows that");
}

#[tokio::test]
async fn test_oauth_without_keys_says_to_come_later() {
    let keys = KeySource::new(|| std::future::ready(Err("no route".to_owned())));
    let site = site(OAuth::new(ISSUER, RESOURCE, keys)).await;

    let response = call(&site, "counter", &ed25519().token("")).await;

    assert_eq!(
        (challenge(&response), &response.headers()["retry-after"]),
        ((503, String::new()), &"5".parse().unwrap())
    );
    assert!(response.text().await.unwrap().starts_with("the keys that tokens are checked with cannot be had now"));
}
