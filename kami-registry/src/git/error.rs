//! Why a repository cannot be read.

use super::{RegistryUrl, Said};
use bytesize::ByteSize;
use std::{io::ErrorKind, path::PathBuf, time::Duration};

/// Why a repository cannot be read.
///
/// # Examples
/// ```
/// let error = kami_registry::git::TransportError::NoGit { url: None };
/// assert_eq!(error.code(), "git-missing");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum TransportError {
    /// There is no repository, or none this user may know of.
    #[error("there is no repository at `{url}`: {said}")]
    Missing { url: RegistryUrl, said: Said },
    /// The remote wants to know who asks, or does not let them in.
    #[error("`{url}` does not let you in: {said}")]
    Denied { url: RegistryUrl, said: Said },
    /// No connection, or one that broke.
    #[error("`{url}` cannot be reached: {said}")]
    Unreachable { url: RegistryUrl, said: Said },
    /// The remote is not proven to be who it should be.
    #[error("the host of `{url}` cannot be trusted: {said}")]
    Untrusted { url: RegistryUrl, said: Said },
    /// The repository lacks what was asked for.
    #[error("`{url}` has no `{name}`")]
    Lacks { url: RegistryUrl, name: String },
    /// No reference has a name like that.
    #[error("`{name}` is no name of a reference")]
    BadName { name: String },
    /// It sends too much.
    #[error("`{url}` sends more than {}", ByteSize(*limit).display().iec())]
    TooLarge { url: RegistryUrl, limit: u64 },
    /// It takes too long.
    #[error("`{url}` takes longer than {}", humantime::format_duration(*limit))]
    TooSlow { url: RegistryUrl, limit: Duration },
    /// Others write to it all the time.
    #[error("others have been writing to `{url}` for {}", humantime::format_duration(*waited))]
    Busy { url: RegistryUrl, waited: Duration },
    /// What is there or comes from there is damaged, or is no repository as it should be.
    #[error("`{url}` holds or sends what is damaged: {said}")]
    Damaged { url: RegistryUrl, said: Said },
    /// git does not run the hooks of somebody else's folder, and so does not push to it.
    #[error("`{url}` has hooks or rules, and belongs to somebody else")]
    NotYours { url: RegistryUrl },
    /// The program is needed and cannot be run.
    #[error("git cannot be run{}", needed(url))]
    NoGit { url: Option<RegistryUrl> },
    /// The program failed in a way not known here.
    #[error("git failed at `{url}`: {said}")]
    Failed { url: RegistryUrl, said: Said },
    /// The repository on this side cannot be used.
    #[error("the local repository `{}` cannot be used", path.display())]
    Local { path: PathBuf, source: git2::Error },
    /// Files or processes of this side cannot be used.
    #[error("`{}` cannot be used", path.display())]
    Io { path: PathBuf, source: std::io::Error },
}

fn needed(url: &Option<RegistryUrl>) -> String {
    url.as_ref().map(|url| format!(", and `{url}` is not reached without it")).unwrap_or_default()
}

impl TransportError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::git::TransportError::NoGit { url: None }.code(), "git-missing");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "remote-missing",
            Self::Denied { .. } => "remote-denied",
            Self::Unreachable { .. } => "remote-unreachable",
            Self::Untrusted { .. } => "remote-untrusted",
            Self::Lacks { .. } => "remote-lacks",
            Self::BadName { .. } => "reference-name",
            Self::TooLarge { .. } => "remote-too-large",
            Self::TooSlow { .. } => "remote-too-slow",
            Self::Busy { .. } => "remote-busy",
            Self::Damaged { .. } => "remote-damaged",
            Self::NotYours { .. } => "remote-not-yours",
            Self::NoGit { .. } => "git-missing",
            Self::Failed { .. } => "git-failed",
            Self::Local { .. } => "clone-unusable",
            Self::Io { .. } => "clone-io",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// let hint = kami_registry::git::TransportError::NoGit { url: None }.hint();
    /// assert_eq!(hint.as_deref(), Some("install git 2.31 or newer"));
    /// ```
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Missing { .. } => "see whether the URL is right, and whether you may see what is there".into(),
            Self::Denied { .. } => "log in to the host first: `git ls-remote URL` must work".into(),
            Self::Unreachable { .. } => "what is installed and locked works without it; try again later".into(),
            Self::Untrusted { .. } => "compare its key or certificate with what its operator says".into(),
            Self::TooLarge { .. } => "this is more than a registry should hold: ask its operator".into(),
            Self::TooSlow { .. } | Self::Busy { .. } => "try again in a moment".into(),
            Self::Damaged { .. } => "tell the operator of the registry; `git fsck` shows what is wrong".into(),
            Self::NotYours { url } => format!("if you trust it: `git config --global --add safe.directory {url}`"),
            Self::NoGit { .. } => "install git 2.31 or newer".into(),
            Self::BadName { .. } => "references have names like `refs/heads/main`".into(),
            Self::Io { source, .. } if source.kind() == ErrorKind::StorageFull => {
                "make room on the disk and try again; nothing half-written counts".into()
            }
            Self::Lacks { .. } | Self::Failed { .. } | Self::Local { .. } | Self::Io { .. } => return None,
        };
        Some(hint)
    }
}
