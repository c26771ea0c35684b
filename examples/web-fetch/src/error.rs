//! Everything that can go wrong, told so that a model knows what to do next.

/// Why a page was not fetched.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum FetchError {
    /// The text is no URL.
    #[error("`{url}` is not a URL: {reason}; write it like https://example.com/page")]
    Address {
        /// The text.
        url: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The URL is of a kind that is not fetched.
    #[error("`{scheme}:` addresses are not fetched; only http and https are")]
    Scheme {
        /// The scheme.
        scheme: String,
    },
    /// The URL carries a user name or password.
    #[error("the URL carries a user name or password; leave them out")]
    Credentials,
    /// The operator does not let this tool talk to the host.
    #[error("this host is not granted; grant it with --allow-net {origin}")]
    #[cfg_attr(not(target_family = "wasm"), expect(dead_code, reason = "only the sandbox refuses"))]
    Denied {
        /// The origin to grant.
        origin: String,
    },
    /// The name leads to an address inside the operator's network.
    #[error("{origin} leads to a private or local address; an operator may grant that address itself with --allow-net")]
    #[cfg_attr(not(target_family = "wasm"), expect(dead_code, reason = "only the sandbox refuses"))]
    Prohibited {
        /// The origin asked for.
        origin: String,
    },
    /// The exchange failed.
    #[error("cannot reach {origin}: {reason}")]
    Network {
        /// The origin asked for.
        origin: String,
        /// What failed.
        reason: String,
    },
    /// The server sends the browser from place to place.
    #[error("stopped after {limit} redirects, the last one to {url}")]
    Redirects {
        /// How many were followed.
        limit: usize,
        /// Where the last one led.
        url: String,
    },
    /// The server answered with an error.
    #[error("{url} answered with HTTP status {status}{}", excerpt(body))]
    Status {
        /// The address that answered.
        url: String,
        /// The HTTP status.
        status: u16,
        /// The start of the answer as text.
        body: String,
    },
    /// The body is of a kind that cannot be shown.
    #[error(
        "{url} is {media}, {bytes} bytes, which has no text form; this tool reads text and images up to {limit} bytes"
    )]
    Media {
        /// The address that answered.
        url: String,
        /// Its media type.
        media: String,
        /// The size of its body in bytes, as far as it was read.
        bytes: usize,
        /// The largest image that is returned.
        limit: usize,
    },
    /// The body is compressed although it was asked for plain.
    #[error("{url} answered in the encoding `{encoding}` although none was asked for")]
    Encoding {
        /// The address that answered.
        url: String,
        /// The `content-encoding`.
        encoding: String,
    },
    /// The window starts behind the end of the text.
    #[error("`start` is {start}, but the text has only {total} characters")]
    Window {
        /// Where the window should start.
        start: usize,
        /// How many characters there are.
        total: usize,
    },
}

fn excerpt(body: &str) -> String {
    if body.is_empty() { String::new() } else { format!("; it says: {body}") }
}
