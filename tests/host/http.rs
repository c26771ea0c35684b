//! Requests of a real tool to real servers on this machine.

use crate::{
    sandbox::Result,
    web::{fetch, fetcher, page, serve},
};
use kami_host::domain::{ByteSize, Denial, Limits, Span};
use serde_json::Value;
use std::time::Duration;
use tokio::net::TcpListener;

#[tokio::test]
async fn test_request_to_a_granted_address_is_answered() -> Result {
    let port = serve(page("fresh milk")).await?;
    let origin = format!("http://127.0.0.1:{port}");

    let (answer, denials) = fetch(&format!("{origin}/menu"), &[origin], Limits::default()).await?;

    assert!(answer.as_ref().is_ok_and(|text| text.contains("fresh milk")), "{answer:?}");
    assert_eq!(denials, []);
    Ok(())
}

#[tokio::test]
async fn test_request_without_a_grant_is_refused_and_names_the_flag() -> Result {
    let port = serve(page("fresh milk")).await?;

    let (answer, denials) = fetch(&format!("http://127.0.0.1:{port}/"), &[], Limits::default()).await?;

    assert!(answer.is_err(), "{answer:?}");
    assert_eq!(denials.first().map(Denial::grant), Some(format!("--allow-net http://127.0.0.1:{port}")));
    Ok(())
}

#[tokio::test]
async fn test_request_to_a_private_address_under_a_wide_grant_is_refused() -> Result {
    let port = serve(page("secret")).await?;
    let wide = [format!("http://*:{port}")];
    let hosts = ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0.0.0.0", "127.1"];
    for host in hosts {
        let (answer, _) = fetch(&format!("http://{host}:{port}/"), &wide, Limits::default()).await?;

        assert!(answer.as_ref().is_err_and(|error| !error.contains("secret")), "{host}: {answer:?}");
    }
    Ok(())
}

#[tokio::test]
async fn test_request_to_localhost_named_in_a_grant_is_answered() -> Result {
    let port = serve(page("fresh milk")).await?;
    let origin = format!("http://localhost:{port}");

    let (answer, _) = fetch(&origin, std::slice::from_ref(&origin), Limits::default()).await?;

    assert!(answer.is_ok(), "{answer:?}");
    Ok(())
}

#[tokio::test]
async fn test_redirect_to_an_ungranted_origin_is_refused() -> Result {
    let secret = serve(page("secret")).await?;
    let location = format!("http://127.0.0.1:{secret}/");
    let redirect =
        format!("HTTP/1.1 302 Found\r\nlocation: {location}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    let origin = format!("http://127.0.0.1:{}", serve(redirect).await?);

    let (answer, denials) = fetch(&origin, std::slice::from_ref(&origin), Limits::default()).await?;

    assert!(answer.is_err(), "{answer:?}");
    assert_eq!(denials.first().map(Denial::grant), Some(format!("--allow-net http://127.0.0.1:{secret}")));
    Ok(())
}

#[tokio::test]
async fn test_response_over_its_limit_is_cut_off() -> Result {
    let origin = format!("http://127.0.0.1:{}", serve(page(&"x".repeat(100_000))).await?);
    let limits = Limits { http_response: ByteSize::new(10_000), ..Limits::default() };

    let (answer, _) = fetch(&origin, std::slice::from_ref(&origin), limits).await?;

    assert!(answer.is_err(), "{answer:?}");
    Ok(())
}

#[tokio::test]
async fn test_server_that_never_answers_is_given_up_at_the_time_limit() -> Result {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let origin = format!("http://{}", listener.local_addr()?);
    fetcher()?.load().await?;
    let limits = Limits { time: Span::new(Duration::from_millis(300)), ..Limits::default() };

    let (answer, _) = fetch(&origin, std::slice::from_ref(&origin), limits).await?;

    assert!(answer.is_err(), "{answer:?}");
    drop(listener);
    Ok(())
}

#[tokio::test]
async fn test_more_requests_than_the_limit_are_refused() -> Result {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    let origin = format!("http://127.0.0.1:{port}");
    drop(listener);
    let limits = Limits { http_requests: 0, ..Limits::default() };

    let (answer, _) = fetch(&origin, std::slice::from_ref(&origin), limits).await?;

    assert!(answer.is_err(), "{answer:?}");
    Ok(())
}

/// The arguments of the tool used here, so that a change of the tool shows up as such.
#[tokio::test]
async fn test_fetch_tool_of_the_example_takes_url_and_format() -> Result {
    let tools = fetcher()?.list().await?;

    let properties = tools.iter().find(|tool| tool.name == "fetch").map(|tool| tool.input_schema["properties"].clone());
    let has = |name: &str| properties.as_ref().is_some_and(|properties: &Value| properties.get(name).is_some());
    assert!(has("url") && has("format"), "{properties:?}");
    Ok(())
}
