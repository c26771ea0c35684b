//! Reading origins from text.

use super::{FromStr, HostPattern, Origin, OriginError, Scheme};
use std::net::Ipv6Addr;

impl FromStr for Origin {
    type Err = OriginError;

    fn from_str(text: &str) -> Result<Self, OriginError> {
        let owned = || text.to_owned();
        let (scheme, rest) = text.split_once("://").ok_or_else(|| OriginError::NoScheme { text: owned() })?;
        let scheme = match scheme {
            "http" => Scheme::Http,
            "https" => Scheme::Https,
            _ => return Err(OriginError::Scheme { text: owned() }),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let (host, port) = split_port(rest);
        let port = match port {
            None => scheme.default_port(),
            Some(port) => match port.parse() {
                Ok(port) if port > 0 => port,
                _ => return Err(OriginError::Port { text: owned() }),
            },
        };
        let host = pattern(&host.to_ascii_lowercase()).ok_or_else(|| OriginError::Host { text: owned() })?;
        Ok(Self { scheme, host, port })
    }
}

impl TryFrom<String> for Origin {
    type Error = OriginError;

    fn try_from(text: String) -> Result<Self, OriginError> {
        text.parse()
    }
}

impl From<Origin> for String {
    fn from(origin: Origin) -> Self {
        origin.to_string()
    }
}

/// Splits at the last colon outside brackets.
fn split_port(rest: &str) -> (&str, Option<&str>) {
    match rest.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (rest, None),
    }
}

fn pattern(host: &str) -> Option<HostPattern> {
    if host == "*" {
        return Some(HostPattern::Any);
    }
    if let Some(parent) = host.strip_prefix("*.") {
        return is_name(parent).then(|| HostPattern::Under(parent.to_owned()));
    }
    if let Some(inner) = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        let address: Ipv6Addr = inner.parse().ok()?;
        return Some(HostPattern::Exact(format!("[{address}]")));
    }
    is_name(host).then(|| HostPattern::Exact(host.to_owned()))
}

fn is_name(host: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    host.split('.').all(label)
}
