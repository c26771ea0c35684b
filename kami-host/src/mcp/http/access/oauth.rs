//! Tokens an authorization server gives out.

use super::{KeySource, KeysError, keys::Keys};
use crate::domain::{AllowList, Share, ToolPattern};
use http::Uri;

/// Where clients find what this server says about itself, as RFC 9728 has it.
pub(in crate::mcp::http) const WELL_KNOWN: &str = "/.well-known/oauth-protected-resource";

/// An authorization server whose tokens count here, and what they are good for.
///
/// # Examples
/// ```
/// use kami_host::mcp::{KeySource, OAuth};
/// let keys = KeySource::new(|| async { Ok(r#"{"keys": []}"#.to_owned()) });
/// let oauth = OAuth::new("https://login.example.com", "https://tools.example.com/mcp", keys);
/// assert_eq!(oauth.metadata(), "https://tools.example.com/.well-known/oauth-protected-resource/mcp");
/// ```
#[derive(Clone, Debug)]
pub struct OAuth {
    /// Who gives out the tokens: their `iss`.
    pub issuer: String,
    /// The address clients know this server by.
    pub resource: String,
    /// Whom the tokens must be for, their `aud`, where that is not the resource.
    pub audience: Option<String>,
    /// Scopes without which nobody comes in.
    pub required: Vec<String>,
    /// What the other scopes let somebody use; where there are none, whoever comes in may use everything.
    pub scopes: Vec<(String, Vec<ToolPattern>)>,
    /// How much of the server each of them may have.
    pub share: Share,
    /// The keys of the issuer.
    pub keys: KeySource,
}

impl OAuth {
    /// All tokens of this issuer for this resource.
    ///
    /// # Examples
    /// See [`OAuth`].
    pub fn new(issuer: impl Into<String>, resource: impl Into<String>, keys: KeySource) -> Self {
        Self {
            issuer: issuer.into(),
            resource: resource.into(),
            audience: None,
            required: Vec::new(),
            scopes: Vec::new(),
            share: Share::default(),
            keys,
        }
    }

    /// The address of what this server says about itself.
    ///
    /// # Examples
    /// See [`OAuth`].
    pub fn metadata(&self) -> String {
        let place = self.resource.parse::<Uri>().ok().and_then(|uri| {
            let (scheme, authority) = (uri.scheme_str()?, uri.authority()?);
            Some(format!("{scheme}://{authority}{WELL_KNOWN}{}", uri.path().trim_end_matches('/')))
        });
        place.unwrap_or_else(|| WELL_KNOWN.to_owned())
    }

    /// Whether there are keys now.
    ///
    /// # Errors
    /// When they cannot be had, or none of them is of use.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// use kami_host::mcp::{KeySource, OAuth};
    /// let keys = KeySource::new(|| async { Err("no route".to_owned()) });
    /// assert!(OAuth::new("https://login.example.com", "https://tools.example.com/mcp", keys).check().await.is_err());
    /// # }
    /// ```
    pub async fn check(&self) -> Result<(), KeysError> {
        let text = self.keys.fetch().await.map_err(KeysError)?;
        Keys::parse(&text).map(drop).map_err(KeysError)
    }

    /// What somebody with these scopes may use.
    pub(super) fn tools(&self, granted: &[&str]) -> AllowList {
        if self.scopes.is_empty() {
            return AllowList::default();
        }
        let held = self.scopes.iter().filter(|(scope, _)| granted.contains(&&**scope));
        AllowList::of(held.flat_map(|(_, patterns)| patterns.iter().cloned()))
    }

    /// The scope that lets somebody use a tool.
    pub(super) fn scope_for(&self, own: (&str, &str), seen: &str) -> Option<&str> {
        let fits = |patterns: &[ToolPattern]| patterns.iter().any(|pattern| pattern.fits(own, seen));
        self.scopes.iter().find(|(_, patterns)| fits(patterns)).map(|(scope, _)| &**scope)
    }

    /// All scopes there are.
    pub(in crate::mcp::http) fn all_scopes(&self) -> impl Iterator<Item = &str> {
        self.required.iter().chain(self.scopes.iter().map(|(scope, _)| scope)).map(String::as_str)
    }
}
