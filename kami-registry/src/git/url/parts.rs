//! The parts of a URL, read so narrowly that git cannot read them differently.

use super::UrlError;
use percent_encoding::percent_decode_str;
use std::path::PathBuf;

/// Refuses what git could take for an option, or for a program that speaks with the remote.
pub(super) fn refuse_commands(text: &str) -> Result<(), UrlError> {
    let runs = || UrlError::RunsCommand { url: text.to_owned() };
    let helper = text.split_once("::").filter(|(name, _)| name.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    match text {
        "" => Err(UrlError::Empty),
        _ if text.starts_with('-') || helper.is_some() => Err(runs()),
        _ if text.chars().any(char::is_control) => Err(broken(text, "it holds a control character")),
        _ => Ok(()),
    }
}

/// The scheme and what follows it; `user@host:path` is ssh. A folder has none.
pub(super) fn scheme(text: &str) -> Option<(&str, &str)> {
    let first = text.split('/').next().unwrap_or_default();
    match text.split_once("://") {
        Some((scheme, rest)) if !scheme.contains('/') => Some((scheme, rest)),
        _ => first.contains(':').then_some(("ssh", text)),
    }
}

/// The folder of a `file://` URL.
pub(super) fn file(text: &str, rest: &str) -> Result<PathBuf, UrlError> {
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    let path = percent_decode_str(path).decode_utf8().map_err(|_| broken(text, "it is not UTF-8"))?;
    match path.starts_with('/') && !path.chars().any(char::is_control) {
        true => Ok(path.into_owned().into()),
        false => Err(broken(text, "the folder must be written as `file:///folder`")),
    }
}

/// Looks at user, host, port and path.
pub(super) fn check_remote(text: &str, rest: &str) -> Result<(), UrlError> {
    let scp = text == rest;
    let first = rest.split('/').next().unwrap_or_default();
    let (user, host) = first.rsplit_once('@').map_or((None, first), |(user, host)| (Some(user), host));
    if user.is_some_and(|user| user.contains(':')) {
        return Err(UrlError::Password { host: host.to_owned() });
    }
    if user.is_some_and(|user| !is_plain(user, "._~+-%")) {
        return Err(broken(text, "the user has characters that do not belong there"));
    }
    let after = after_host(host).ok_or_else(|| broken(text, "the host has characters that do not belong there"))?;
    let path = rest.strip_prefix(first).unwrap_or_default();
    match after.strip_prefix(':') {
        Some(start) if scp => check_path(text, &format!("{start}{path}")),
        Some(port) if port.is_empty() || !port.bytes().all(|byte| byte.is_ascii_digit()) => {
            Err(broken(text, "the port is no number"))
        }
        None if scp || !after.is_empty() => Err(broken(text, "the host has characters that do not belong there")),
        _ => check_path(text, path.strip_prefix('/').unwrap_or_default()),
    }
}

/// What follows the host: nothing, or a colon and more.
fn after_host(text: &str) -> Option<&str> {
    if let Some((address, after)) = text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return address.parse::<std::net::Ipv6Addr>().is_ok().then_some(after);
    }
    let end = text.find(':').unwrap_or(text.len());
    let (host, after) = text.split_at_checked(end)?;
    is_plain(host, ".-_").then_some(after)
}

fn is_plain(text: &str, others: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || others.contains(c);
    !text.is_empty() && !text.starts_with('-') && text.chars().all(fits)
}

fn check_path(text: &str, path: &str) -> Result<(), UrlError> {
    match path {
        _ if path.trim_matches('/').is_empty() => Err(broken(text, "it names no repository")),
        _ if path.starts_with('-') => Err(UrlError::RunsCommand { url: text.to_owned() }),
        _ if path.chars().any(char::is_whitespace) => Err(broken(text, "it holds white space")),
        _ => Ok(()),
    }
}

fn broken(url: &str, reason: &'static str) -> UrlError {
    UrlError::Broken { url: url.to_owned(), reason }
}
