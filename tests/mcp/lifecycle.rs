//! How connections begin and end.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    client::{Client, meta},
    served::{bare, two_tools},
};
use kami_host::mcp::{Catalogue, CatalogueError, Notice, ServeOptions};
use serde_json::json;
use std::future::pending;
use tokio::sync::oneshot;

#[tokio::test]
async fn test_end_of_input_before_anything_is_no_error() {
    let client = Client::start(two_tools(), ServeOptions::default());

    client.leave().await.unwrap();
}

#[tokio::test]
async fn test_end_of_input_with_a_request_under_way_still_answers() {
    let (made, making) = oneshot::channel();
    let mut client = Client::start(async { making.await.unwrap() }, ServeOptions::default());
    client.initialize("2025-11-25").await;
    client.send(json!({"jsonrpc": "2.0", "id": 7, "method": "tools/list"})).await;
    assert_eq!(client.ask("ping", json!({})).await["result"], json!({}));

    client.end().await;
    made.send(two_tools().await).ok().unwrap();

    assert_eq!(client.receive().await.unwrap()["id"], 7);
    assert_eq!(client.receive().await, None);
    client.ended().await.unwrap();
}

#[tokio::test]
async fn test_notification_before_the_first_request_is_dropped() {
    let mut client = Client::start(two_tools(), ServeOptions::default());
    client.ask("server/discover", json!({"_meta": meta()})).await;

    client.send(json!({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 1}})).await;

    assert_eq!(client.initialize("2025-06-18").await["result"]["protocolVersion"], "2025-06-18");
    client.leave().await.unwrap();
}

#[tokio::test]
async fn test_handshake_is_answered_while_the_catalogue_is_made() {
    let mut client = Client::start(pending::<Result<Catalogue, CatalogueError>>(), ServeOptions::default());

    let answer = client.initialize("2025-11-25").await;

    assert_eq!(answer["result"]["protocolVersion"], "2025-11-25");
}

#[tokio::test]
async fn test_catalogue_that_fails_answers_and_ends() {
    let (fail, failing) = oneshot::channel();
    let catalogue = async move {
        let () = failing.await.unwrap();
        Err::<Catalogue, _>(std::io::Error::other("no such file"))
    };
    let mut client = Client::start(catalogue, ServeOptions::default());
    client.initialize("2025-11-25").await;
    client.send(json!({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})).await;
    client.ask("ping", json!({})).await;

    fail.send(()).unwrap();

    let answer = client.receive().await.unwrap();
    assert_eq!(answer["error"]["code"], -32603);
    assert_eq!(answer["error"]["message"], "no such file");
    assert_eq!(client.ended().await, Err("no such file".to_owned()));
}

#[tokio::test]
async fn test_stop_ends_an_idle_connection() {
    let options = ServeOptions::default();
    let mut client = Client::start(two_tools(), options.clone());
    client.initialize("2025-11-25").await;

    options.stop.cancel();

    client.ended().await.unwrap();
}

#[tokio::test]
async fn test_catalogue_names_that_collide_are_told() {
    let catalogue = Catalogue::new(vec![bare("a", &["read"]), bare("b", &["read", "b.c"])]).await.unwrap();

    assert_eq!(catalogue.names().collect::<Vec<_>>(), ["a_read", "b_read"]);
    assert!(matches!(catalogue.notices(), [Notice::LeftOut { .. }, Notice::Renamed { .. }, Notice::Renamed { .. }]));
}
