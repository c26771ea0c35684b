//! Where a registry lies.

mod parts;

use super::UrlError;
use std::{
    fmt,
    path::{Component, Path, PathBuf},
};

/// Where a registry lies: a folder, or a place that is reached by https, ssh, and where that is allowed http or git.
///
/// What could make git run a command is never one.
///
/// # Examples
/// ```
/// use kami_registry::git::{Insecure, RegistryUrl};
/// let url = RegistryUrl::parse("git@example.com:acme/index.git", Insecure::Refused)?;
/// assert_eq!(url.to_string(), "git@example.com:acme/index.git");
/// assert!(RegistryUrl::parse("--upload-pack=id", Insecure::Refused).is_err());
/// assert!(RegistryUrl::parse("http://example.com/index.git", Insecure::Refused).is_err());
/// # Ok::<(), kami_registry::git::UrlError>(())
/// ```
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct RegistryUrl(Place);

/// Whether a registry may be reached by protocols that others on the way can read and change.
///
/// # Examples
/// ```
/// use kami_registry::git::{Insecure, RegistryUrl};
/// RegistryUrl::parse("git://127.0.0.1/index.git", Insecure::Allowed)?;
/// # Ok::<(), kami_registry::git::UrlError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Insecure {
    /// By encrypted ones only.
    Refused,
    /// By `http://` and `git://` too: on this machine, or in a network of one's own.
    Allowed,
}

#[derive(Clone, Debug, Eq, Hash, PartialEq)]
enum Place {
    Folder(PathBuf),
    Remote { scheme: Scheme, text: String },
}

/// How a remote is reached.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Scheme {
    Https,
    Ssh,
    Http,
    Git,
}

impl RegistryUrl {
    /// Reads what a person wrote or a settings file holds.
    ///
    /// # Errors
    /// When it is none of the places a registry is reached at.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::git::{Insecure, RegistryUrl};
    /// let url = RegistryUrl::parse("file:///srv/my%20index.git", Insecure::Refused)?;
    /// assert_eq!(url.path(), Some(std::path::Path::new("/srv/my index.git")));
    /// # Ok::<(), kami_registry::git::UrlError>(())
    /// ```
    pub fn parse(text: &str, insecure: Insecure) -> Result<Self, UrlError> {
        parts::refuse_commands(text)?;
        let Some((scheme, rest)) = parts::scheme(text) else {
            return Ok(Self(Place::Folder(text.into())));
        };
        let scheme = match scheme {
            "file" => return Ok(Self(Place::Folder(parts::file(text, rest)?))),
            "https" => Scheme::Https,
            "ssh" => Scheme::Ssh,
            "http" | "git" if insecure == Insecure::Refused => return Err(UrlError::Insecure { url: text.to_owned() }),
            "http" => Scheme::Http,
            "git" => Scheme::Git,
            other => return Err(UrlError::Scheme { scheme: other.to_owned() }),
        };
        parts::check_remote(text, rest)?;
        Ok(Self(Place::Remote { scheme, text: text.to_owned() }))
    }

    /// The same place, a relative folder taken from `base`; each `..` it begins with takes a name off `base`.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::git::{Insecure, RegistryUrl};
    /// let url = RegistryUrl::parse("../index.git", Insecure::Refused)?.within("/srv/demo".as_ref());
    /// assert_eq!(url.to_string(), "/srv/index.git");
    /// # Ok::<(), kami_registry::git::UrlError>(())
    /// ```
    pub fn within(self, base: &Path) -> Self {
        match self.0 {
            Place::Folder(folder) => Self(Place::Folder(joined(base, &folder))),
            remote => Self(remote),
        }
    }

    /// The folder, if it is one of this machine.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::git::{Insecure, RegistryUrl};
    /// let url = RegistryUrl::parse("https://example.com/index.git", Insecure::Refused)?;
    /// assert_eq!(url.path(), None);
    /// # Ok::<(), kami_registry::git::UrlError>(())
    /// ```
    pub fn path(&self) -> Option<&Path> {
        match &self.0 {
            Place::Folder(folder) => Some(folder),
            Place::Remote { .. } => None,
        }
    }

    /// The protocol, if it is no folder.
    pub(crate) fn scheme(&self) -> Option<Scheme> {
        match &self.0 {
            Place::Folder(_) => None,
            Place::Remote { scheme, .. } => Some(*scheme),
        }
    }
}

impl fmt::Display for RegistryUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Place::Folder(folder) => folder.display().fmt(f),
            Place::Remote { text, .. } => text.fmt(f),
        }
    }
}

fn joined(base: &Path, folder: &Path) -> PathBuf {
    let names = || folder.components().filter(|name| *name != Component::CurDir);
    let up = names().take_while(|name| *name == Component::ParentDir).count();
    let base = base.ancestors().nth(up).unwrap_or(Path::new("/"));
    base.join(names().skip(up).collect::<PathBuf>())
}

#[cfg(test)]
mod tests;
