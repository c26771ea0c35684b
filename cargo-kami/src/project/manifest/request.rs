//! What the entries under `[capabilities]` look like.

use kami_host::domain::{EnvRequest, FsRequest, NetRequest};

/// One kind of entry.
pub(super) trait Request {
    /// Its keys.
    const KEYS: &'static [&'static str];
    /// One as it should be.
    const EXAMPLE: &'static str;

    /// What is wrong with the text under that key, beyond what its type says.
    fn objection(key: &str, text: &str) -> Option<String>;
}

impl Request for NetRequest {
    const KEYS: &'static [&'static str] = &["origin", "reason"];
    const EXAMPLE: &'static str = r#"{ origin = "https://api.example.com", reason = "…" }"#;

    fn objection(key: &str, text: &str) -> Option<String> {
        no_reason(key, text)
    }
}

impl Request for FsRequest {
    const KEYS: &'static [&'static str] = &["guest", "access", "reason"];
    const EXAMPLE: &'static str = r#"{ guest = "/data", access = "read", reason = "…" }"#;

    fn objection(key: &str, text: &str) -> Option<String> {
        let relative = key == "guest" && !text.starts_with('/');
        relative
            .then(|| format!("`{text}` is a path inside the sandbox and must start with `/`"))
            .or_else(|| no_reason(key, text))
    }
}

impl Request for EnvRequest {
    const KEYS: &'static [&'static str] = &["name", "secret", "required", "reason"];
    const EXAMPLE: &'static str = r#"{ name = "API_KEY", reason = "…" }"#;

    fn objection(key: &str, text: &str) -> Option<String> {
        let nameless = key == "name" && (text.is_empty() || text.contains(['=', '\0']));
        nameless.then(|| format!("`{text}` cannot be the name of a variable")).or_else(|| no_reason(key, text))
    }
}

fn no_reason(key: &str, text: &str) -> Option<String> {
    let empty = key == "reason" && text.trim().is_empty();
    empty.then(|| "say what it is for: a person decides by this reason".to_owned())
}
