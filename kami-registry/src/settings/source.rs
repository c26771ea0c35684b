//! Where components can be had.

use super::SettingsError;
use crate::Sha256;
use serde::{Deserialize, Serialize};

/// Where the components of a registry can be had. Nothing that comes from there is trusted: the signed entry says which
/// bytes they must be.
///
/// # Examples
/// ```
/// use kami_registry::{Sha256, settings::ArtifactSource};
/// let digest = Sha256::of(b"");
/// assert_eq!(ArtifactSource::default().of(&digest), format!("refs/kami/artifacts/{}", digest.hex()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ArtifactSource {
    /// A reference in the registry's own repository.
    Git {
        /// Its name, with `{sha256}` for the digits of the component's digest.
        #[serde(rename = "ref")]
        reference: String,
    },
    /// A file on a web server.
    Http {
        /// Its https URL, with `{sha256}` for the digits of the component's digest.
        url: String,
    },
}

const DIGEST: &str = "{sha256}";

impl Default for ArtifactSource {
    fn default() -> Self {
        Self::Git { reference: format!("refs/kami/artifacts/{DIGEST}") }
    }
}

impl ArtifactSource {
    /// The reference or URL of the component with this digest.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{Sha256, settings::ArtifactSource};
    /// let source = ArtifactSource::Http { url: "https://cdn.example.com/{sha256}.wasm".into() };
    /// assert!(source.of(&Sha256::of(b"")).ends_with("b855.wasm"));
    /// ```
    pub fn of(&self, digest: &Sha256) -> String {
        let (Self::Git { reference: pattern } | Self::Http { url: pattern }) = self;
        pattern.replace(DIGEST, &digest.hex())
    }

    /// Whether it is what registries have where nothing stands in the way.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::settings::ArtifactSource::default().is_usual());
    /// ```
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn check(self) -> Result<Self, SettingsError> {
        let well = match &self {
            Self::Git { reference } => is_reference(reference),
            Self::Http { url } => is_url(url),
        };
        let (Self::Git { reference: text } | Self::Http { url: text }) = &self;
        let once = text.matches(DIGEST).count() == 1;
        if well && once { Ok(self) } else { Err(SettingsError::Source { text: text.clone() }) }
    }
}

fn is_reference(pattern: &str) -> bool {
    let name = pattern.replace(DIGEST, "0");
    name.starts_with("refs/") && pattern.ends_with(DIGEST) && git2::Reference::is_valid_name(&name)
}

/// Encrypted, without credentials, and nothing in it that a client could read in more than one way.
fn is_url(pattern: &str) -> bool {
    let Some(rest) = pattern.strip_prefix("https://") else { return false };
    let host = rest.split('/').next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '\\' | '"' | '<' | '>');
    let named = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    !host.is_empty() && host.chars().all(named) && rest.chars().all(plain)
}

/// A source as it is written: of a kind that may be known only to later versions.
#[derive(Deserialize)]
pub(super) struct Written {
    kind: String,
    #[serde(rename = "ref")]
    reference: Option<String>,
    url: Option<String>,
}

impl Written {
    pub(super) fn read(self) -> Option<Result<ArtifactSource, SettingsError>> {
        let lacking = |key| SettingsError::Source { text: format!("{} without {key}", self.kind) };
        let source = match self.kind.as_str() {
            "git" => self.reference.clone().map(|reference| ArtifactSource::Git { reference }).ok_or(lacking("ref")),
            "http" => self.url.clone().map(|url| ArtifactSource::Http { url }).ok_or(lacking("url")),
            _ => return None,
        };
        Some(source.and_then(ArtifactSource::check))
    }
}
