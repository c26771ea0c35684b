//! Requests of a real tool to real servers on this machine.

use crate::sandbox::{Result, text};
use kami_host::{
    Call, Component, Host, HostOptions,
    domain::{Denial, Grants, Limits, Span},
};
use serde_json::{Value, json};
use std::{sync::OnceLock, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

fn fetcher() -> Result<Component> {
    static FETCHER: OnceLock<std::result::Result<Component, String>> = OnceLock::new();
    let make = || -> Result<Component> {
        let host = Host::new(HostOptions { concurrency: 8, ..HostOptions::default() })?;
        Ok(host.component(std::fs::read(kami_tests::example("web-fetch")?)?)?)
    };
    Ok(FETCHER.get_or_init(|| make().map_err(|error| error.to_string())).clone()?)
}

/// Answers every request with `response`, for as long as the test runs; gives the port.
async fn serve(response: String) -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let response = response.clone();
            tokio::spawn(async move {
                let mut request = [0; 4096];
                let _ = stream.read(&mut request).await;
                let _ = stream.write_all(response.as_bytes()).await;
            });
        }
    });
    Ok(port)
}

fn page(body: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}

async fn fetch(
    url: &str,
    granted: &[String],
    limits: Limits,
) -> Result<(std::result::Result<String, String>, Vec<Denial>)> {
    let net = granted.iter().map(|origin| origin.parse()).collect::<std::result::Result<_, _>>()?;
    let grants = Grants { net, ..Grants::default() };
    let arguments = json!({"url": url, "format": "raw"});
    let arguments = arguments.as_object().cloned().unwrap_or_default();
    let call = Call::new("fetch", arguments).with_grants(grants.into()).with_limits(limits);
    let outcome = fetcher()?.call(call).await;
    let denials = outcome.denials.clone();
    Ok((text(outcome).map_err(|error| error.to_string()), denials))
}

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
    let limits = Limits { http_response: kami_host::domain::ByteSize::new(10_000), ..Limits::default() };

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
