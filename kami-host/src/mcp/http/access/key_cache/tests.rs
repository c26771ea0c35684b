//! How often keys are asked for.

use super::*;
use jsonwebtoken::Algorithm;
use std::sync::atomic::{AtomicUsize, Ordering};

const SET: &str =
    r#"{"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "a", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}"#;

fn cache(answer: Result<&'static str, &'static str>) -> (KeyCache, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = asked.clone();
    let source = KeySource::new(move || {
        counter.fetch_add(1, Ordering::Relaxed);
        async move { answer.map(str::to_owned).map_err(str::to_owned) }
    });
    (KeyCache::new(source), asked)
}

fn wanted(id: &str) -> Wanted {
    Wanted { algorithm: Algorithm::EdDSA, id: Some(id.to_owned()) }
}

#[tokio::test]
async fn test_find_of_a_known_key_asks_once() {
    let (cache, asked) = cache(Ok(SET));

    for _ in 0..3 {
        assert!(cache.find(&wanted("a")).await.is_ok());
    }

    assert_eq!(asked.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn test_find_of_unknown_keys_does_not_ask_again_at_once() {
    let (cache, asked) = cache(Ok(SET));

    for id in ["x", "y", "z"] {
        assert!(matches!(cache.find(&wanted(id)).await, Err(Denied::UnknownKey)), "{id}");
    }

    assert_eq!(asked.load(Ordering::Relaxed), 1);
    assert!(cache.find(&wanted("a")).await.is_ok());
}

#[tokio::test]
async fn test_find_without_any_keys_is_told_from_a_wrong_key() {
    for answer in [Err("no route"), Ok("<html>"), Ok(r#"{"keys": []}"#)] {
        let (cache, _) = cache(answer);

        assert!(matches!(cache.find(&wanted("a")).await, Err(Denied::NoKeys)), "{answer:?}");
    }
}
