//! Redirects through a scripted server.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use url::Url;

use super::follow;
use crate::error::FetchError;
use crate::transport::{Response, Transport};

/// Answers `/N` with a redirect to `/N-1`, `/0` with a page, everything else with 404.
struct Countdown;

impl Transport for Countdown {
    fn get(&self, url: &Url) -> Result<Response, FetchError> {
        let content_type = "text/html".to_owned();
        Ok(match url.path().trim_start_matches('/').parse::<u32>() {
            Ok(0) => Response { status: 200, body: b"done".to_vec(), ..Response::default() },
            Ok(left) => {
                let location = Some(format!("/{}", left - 1));
                Response { status: 302, location, ..Response::default() }
            }
            Err(_) => {
                let body = b"<title>x</title><p>No such <b>page</b></p>".to_vec();
                Response { status: 404, content_type, body, ..Response::default() }
            }
        })
    }
}

fn start(path: &str) -> Url {
    Url::parse("https://example.com").unwrap().join(path).unwrap()
}

#[test]
fn test_follow_of_five_redirects_arrives() {
    let arrival = follow(&Countdown, start("/5")).unwrap();

    assert_eq!((arrival.url.path(), arrival.redirects), ("/0", 5));
    assert_eq!(arrival.response.body, b"done");
}

#[test]
fn test_follow_of_six_redirects_stops() {
    let error = follow(&Countdown, start("/6")).unwrap_err();

    assert_eq!(error, FetchError::Redirects { limit: 5, url: "https://example.com/0".to_owned() });
}

#[test]
fn test_follow_to_an_error_page_quotes_it() {
    let message = follow(&Countdown, start("/lost")).unwrap_err().to_string();

    assert_eq!(message, "https://example.com/lost answered with HTTP status 404; it says: No such page");
}
