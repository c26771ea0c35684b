//! Why a text is no place of a registry.

/// Why a text is no place of a registry.
///
/// # Examples
/// ```
/// use kami_registry::git::{Insecure, RegistryUrl};
/// let error = RegistryUrl::parse("ext::sh -c id", Insecure::Refused).map_err(|error| error.code());
/// assert_eq!(error, Err("url-runs-command"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum UrlError {
    /// It is nothing at all.
    #[error("the URL of the registry is empty")]
    Empty,
    /// It could be taken for an option or for a command to run.
    #[error("`{url}` could make git run a command")]
    RunsCommand { url: String },
    /// It needs a protocol registries are not reached by.
    #[error("registries are not reached by `{scheme}`")]
    Scheme { scheme: String },
    /// Others on the way could read and change what is sent.
    #[error("`{url}` is not encrypted: others on the way could read and change what is sent")]
    Insecure { url: String },
    /// It carries a password, which would be shown and kept wherever the URL is.
    #[error("the URL for `{host}` carries a password")]
    Password { host: String },
    /// It has not the form of its scheme.
    #[error("`{url}` is not a URL: {reason}")]
    Broken { url: String, reason: &'static str },
}

impl UrlError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::git::UrlError::Empty.code(), "url-empty");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "url-empty",
            Self::RunsCommand { .. } => "url-runs-command",
            Self::Scheme { .. } => "url-scheme",
            Self::Insecure { .. } => "url-insecure",
            Self::Password { .. } => "url-password",
            Self::Broken { .. } => "url-broken",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::git::UrlError::Empty.hint().contains("https://"));
    /// ```
    pub fn hint(&self) -> String {
        let hint = match self {
            Self::Insecure { .. } => "use https:// or ssh://, or pass `--insecure` where the network is your own",
            Self::Password { .. } => "leave it out: git asks its credential helper (`git help gitcredentials`)",
            Self::RunsCommand { .. } => "write a folder like that with `./` before it",
            Self::Empty | Self::Scheme { .. } | Self::Broken { .. } => {
                "registries lie in folders, or at places like `https://host/path.git` and `user@host:path.git`"
            }
        };
        hint.to_owned()
    }
}
