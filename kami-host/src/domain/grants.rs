//! What the operator allows.

use super::{FsAccess, McpRequest, Origin, Scheme};
use std::{path::PathBuf, str::FromStr};

/// Why a folder grant cannot be read.
///
/// # Examples
/// ```
/// let error = "/data".parse::<kami_host::domain::DirGrant>().map_err(|error| error.to_string());
/// assert_eq!(error, Err("`/data` names no host folder, write it like `/data=./csv` or `/data=./csv:rw`".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "every variant carries only the text that was written")]
pub enum DirGrantError {
    /// No `=`, or nothing behind it.
    #[error("`{text}` names no host folder, write it like `/data=./csv` or `/data=./csv:rw`")]
    NoHost { text: String },
    /// A guest path that is not absolute.
    #[error("`{text}` names a guest folder that does not start with `/`")]
    Relative { text: String },
}

/// A folder of the host, shown to a component under a path of its own.
///
/// # Examples
/// ```
/// let grant: kami_host::domain::DirGrant = "/data=./csv:rw".parse()?;
/// assert_eq!(grant.guest, "/data");
/// assert_eq!(grant.access, kami_host::domain::FsAccess::ReadWrite);
/// # Ok::<(), kami_host::domain::DirGrantError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DirGrant {
    /// The path inside the sandbox.
    pub guest: String,
    /// The folder on the host.
    pub host: PathBuf,
    /// What may be done in it.
    pub access: FsAccess,
}

impl FromStr for DirGrant {
    type Err = DirGrantError;

    fn from_str(text: &str) -> Result<Self, DirGrantError> {
        let no_host = || DirGrantError::NoHost { text: text.to_owned() };
        let (guest, host) = text.split_once('=').ok_or_else(no_host)?;
        if !guest.starts_with('/') {
            return Err(DirGrantError::Relative { text: text.to_owned() });
        }
        let (host, access) = match host.strip_suffix(":rw") {
            Some(host) => (host, FsAccess::ReadWrite),
            None => (host.strip_suffix(":ro").unwrap_or(host), FsAccess::Read),
        };
        if host.is_empty() {
            return Err(no_host());
        }
        Ok(Self { guest: guest.to_owned(), host: PathBuf::from(host), access })
    }
}

/// What the operator allows a component. The default allows nothing.
///
/// # Examples
/// ```
/// use kami_host::domain::{Grants, Scheme};
/// let grants = Grants { net: vec!["https://api.example.com".parse()?], ..Grants::default() };
/// assert!(grants.allows(Scheme::Https, "api.example.com", 443));
/// assert!(!grants.allows(Scheme::Https, "example.com", 443));
/// # Ok::<(), kami_host::domain::OriginError>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Grants {
    /// Origins it may send HTTP requests to.
    pub net: Vec<Origin>,
    /// Folders it may use.
    pub dirs: Vec<DirGrant>,
    /// Environment variables it sees, as name and value.
    pub env: Vec<(String, String)>,
    /// What it may ask the client for.
    pub mcp: Vec<McpRequest>,
}

impl Grants {
    /// These and, where they say nothing of the same folder or variable, those of `base`.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::Grants;
    /// let env = |value: &str| Grants { env: vec![("KEY".into(), value.into())], ..Grants::default() };
    /// assert_eq!(env("new").over(env("old")), env("new"));
    /// ```
    #[must_use]
    pub fn over(self, mut base: Self) -> Self {
        base.net.retain(|origin| !self.net.contains(origin));
        base.dirs.retain(|dir| self.dirs.iter().all(|own| own.guest != dir.guest));
        base.env.retain(|(name, _)| self.env.iter().all(|(own, _)| own != name));
        base.net.extend(self.net);
        base.dirs.extend(self.dirs);
        base.env.extend(self.env);
        base.mcp.retain(|request| !self.mcp.contains(request));
        base.mcp.extend(self.mcp);
        base
    }

    /// Whether a request to this place is allowed, as far as its name goes.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{Grants, Scheme};
    /// assert!(!Grants::default().allows(Scheme::Http, "localhost", 80));
    /// ```
    pub fn allows(&self, scheme: Scheme, host: &str, port: u16) -> bool {
        self.net.iter().any(|origin| origin.matches(scheme, host, port))
    }
}
