//! What is asked for and not granted.

use super::{Capabilities, EnvRequest, FsAccess, FsRequest, Grants};
use std::fmt;

/// Something a component asks for that no grant covers, shown as `the folder /data` or `the variable KEY`.
///
/// # Examples
/// ```
/// use kami_host::domain::{EnvRequest, Ungranted};
/// let request: EnvRequest = serde_json::from_str(r#"{"name": "KEY", "reason": "log in"}"#)?;
/// assert_eq!(Ungranted::Env(request).to_string(), "the variable KEY");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Ungranted {
    /// A folder.
    Fs(FsRequest),
    /// An environment variable.
    Env(EnvRequest),
}

impl Ungranted {
    /// The flag of `cargo kami run` and `serve` that grants it, with a capital word for what the operator chooses.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{FsRequest, Ungranted};
    /// let request: FsRequest = serde_json::from_str(r#"{"guest": "/data", "reason": "the files"}"#)?;
    /// assert_eq!(Ungranted::Fs(request).grant(), "--dir /data=FOLDER");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn grant(&self) -> String {
        match self {
            Self::Fs(FsRequest { guest, access: FsAccess::Read, .. }) => format!("--dir {guest}=FOLDER"),
            Self::Fs(FsRequest { guest, access: FsAccess::ReadWrite, .. }) => format!("--dir {guest}=FOLDER:rw"),
            Self::Env(EnvRequest { name, .. }) => format!("--env {name}=VALUE"),
        }
    }

    /// What the component wants it for.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{FsRequest, Ungranted};
    /// let request: FsRequest = serde_json::from_str(r#"{"guest": "/data", "reason": "the files"}"#)?;
    /// assert_eq!(Ungranted::Fs(request).reason(), "the files");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn reason(&self) -> &str {
        match self {
            Self::Fs(FsRequest { reason, .. }) | Self::Env(EnvRequest { reason, .. }) => reason,
        }
    }
}

impl fmt::Display for Ungranted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fs(FsRequest { guest, .. }) => write!(f, "the folder {guest}"),
            Self::Env(EnvRequest { name, .. }) => write!(f, "the variable {name}"),
        }
    }
}

impl Capabilities {
    /// The folders and variables that are asked for and not granted. Origins are left out: a request that is refused
    /// announces itself as a [`Denial`](super::Denial).
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{Capabilities, Grants};
    /// assert_eq!(Capabilities::default().ungranted(&Grants::default()), []);
    /// ```
    pub fn ungranted(&self, grants: &Grants) -> Vec<Ungranted> {
        let fs = |request: &&FsRequest| !grants.dirs.iter().any(|dir| dir.guest == request.guest);
        let env = |request: &&EnvRequest| !grants.env.iter().any(|(name, _)| *name == request.name);
        let fs = self.fs.iter().filter(fs).cloned().map(Ungranted::Fs);
        fs.chain(self.env.iter().filter(env).cloned().map(Ungranted::Env)).collect()
    }
}

#[cfg(test)]
mod tests;
