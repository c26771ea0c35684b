//! `OWNER/REPOSITORY@TAG`.

use crate::{Diagnostic, Exit};
use std::{fmt, str::FromStr};

/// One release of a repository.
///
/// # Examples
/// ```
/// let name: cargo_kami::release::ReleaseName = "acme/fs-grep@v1.2.0".parse()?;
/// assert_eq!(name.repository(), "acme/fs-grep");
/// assert_eq!(name.tag(), "v1.2.0");
/// # Ok::<(), cargo_kami::release::ReleaseNameError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReleaseName {
    repository: String,
    tag: String,
}

/// The text names no release.
///
/// # Examples
/// ```
/// use cargo_kami::release::ReleaseName;
/// let error = "acme/fs-grep".parse::<ReleaseName>().map_err(|error| error.to_string());
/// assert_eq!(error, Err("`acme/fs-grep` is no release: it lacks the tag".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{text}` is no release: {why}")]
pub struct ReleaseNameError {
    text: String,
    why: &'static str,
}

impl ReleaseName {
    /// Owner and repository.
    ///
    /// # Examples
    /// ```
    /// let name: cargo_kami::release::ReleaseName = "acme/tools@nightly/2".parse()?;
    /// assert_eq!(name.repository(), "acme/tools");
    /// # Ok::<(), cargo_kami::release::ReleaseNameError>(())
    /// ```
    pub fn repository(&self) -> &str {
        &self.repository
    }

    /// The tag.
    ///
    /// # Examples
    /// ```
    /// let name: cargo_kami::release::ReleaseName = "acme/tools@nightly/2".parse()?;
    /// assert_eq!(name.tag(), "nightly/2");
    /// # Ok::<(), cargo_kami::release::ReleaseNameError>(())
    /// ```
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The parts of the path below the base of the API at which the release is described.
    ///
    /// # Examples
    /// ```
    /// let name: cargo_kami::release::ReleaseName = "acme/tools@v1".parse()?;
    /// assert_eq!(name.path().collect::<Vec<_>>(), ["repos", "acme", "tools", "releases", "tags", "v1"]);
    /// # Ok::<(), cargo_kami::release::ReleaseNameError>(())
    /// ```
    pub fn path(&self) -> impl Iterator<Item = &str> {
        std::iter::once("repos").chain(self.repository.split('/')).chain(["releases", "tags", self.tag()])
    }
}

impl ReleaseName {
    /// The parts of the path at which the newest release of the repository is described.
    ///
    /// # Examples
    /// ```
    /// let name: cargo_kami::release::ReleaseName = "acme/tools@v1".parse()?;
    /// assert_eq!(name.path_of_newest().collect::<Vec<_>>(), ["repos", "acme", "tools", "releases", "latest"]);
    /// # Ok::<(), cargo_kami::release::ReleaseNameError>(())
    /// ```
    pub fn path_of_newest(&self) -> impl Iterator<Item = &str> {
        std::iter::once("repos").chain(self.repository.split('/')).chain(["releases", "latest"])
    }
}

impl FromStr for ReleaseName {
    type Err = ReleaseNameError;

    fn from_str(text: &str) -> Result<Self, ReleaseNameError> {
        let error = |why| ReleaseNameError { text: text.to_owned(), why };
        let (repository, tag) = text.split_once('@').unwrap_or((text, ""));
        let (owner, name) = repository.split_once('/').ok_or_else(|| error("it lacks the owner"))?;
        if !is_word(owner) || !is_word(name) {
            return Err(error("owner and repository consist of `A-Z`, `a-z`, `0-9`, `-`, `_` and `.`"));
        }
        if tag.is_empty() {
            return Err(error("it lacks the tag"));
        }
        if tag.chars().any(|c| c.is_whitespace() || c.is_control()) || tag.split('/').any(|part| part.starts_with('.'))
        {
            return Err(error("no tag is written like that"));
        }
        Ok(Self { repository: repository.to_owned(), tag: tag.to_owned() })
    }
}

fn is_word(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    !text.is_empty() && text.len() <= 100 && !text.starts_with('.') && text.chars().all(allowed)
}

impl fmt::Display for ReleaseName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.repository, self.tag)
    }
}

impl Diagnostic for ReleaseNameError {
    fn code(&self) -> &'static str {
        "release-name"
    }

    fn hint(&self) -> Option<String> {
        Some("write it like `acme/fs-grep@v1.2.0`: owner, repository and tag".to_owned())
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}

#[cfg(test)]
mod tests;
