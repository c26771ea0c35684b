//! Which addresses may be fetched, and where redirects lead.

use url::Url;

use crate::error::FetchError;

/// The URL in `text`, if it is one this tool fetches. A missing scheme means https.
pub(crate) fn parse(text: &str) -> Result<Url, FetchError> {
    let text = text.trim();
    let parsed = match Url::parse(text) {
        Err(url::ParseError::RelativeUrlWithoutBase) => Url::parse(&format!("https://{text}")),
        other => other,
    };
    checked(parsed.map_err(|reason| invalid(text, reason))?)
}

/// Where a redirect from `base` to `location` leads.
pub(crate) fn redirect(base: &Url, location: &str) -> Result<Url, FetchError> {
    checked(base.join(location).map_err(|reason| invalid(location, reason))?)
}

/// The origin of `url` as `--allow-net` takes it.
pub(crate) fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

/// The path and query of `url`, as a request names them.
#[cfg(any(test, target_family = "wasm"))]
pub(crate) fn target(url: &Url) -> &str {
    let target = url.as_str().get(url.origin().ascii_serialization().len()..).unwrap_or("/");
    target.split_once('#').map_or(target, |(target, _)| target)
}

fn checked(url: Url) -> Result<Url, FetchError> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(FetchError::Scheme { scheme: url.scheme().to_owned() });
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(FetchError::Credentials);
    }
    Ok(url)
}

fn invalid(text: &str, reason: url::ParseError) -> FetchError {
    FetchError::Address { url: text.to_owned(), reason: reason.to_string() }
}

#[cfg(test)]
mod tests;
