//! What one set of capabilities asks for beyond another.

use super::{Capabilities, EnvRequest, FsAccess, FsRequest, HostPattern, Origin};
use std::net::Ipv4Addr;

impl Origin {
    /// Whether whoever may reach this origin may reach all of `other` already. Addresses and `localhost` are covered by
    /// their own names only: a pattern never leads to an address that is not public.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::Origin;
    /// let (all, one): (Origin, Origin) = ("https://*.example.com".parse()?, "https://api.example.com".parse()?);
    /// assert!(all.covers(&one) && !one.covers(&all));
    /// # Ok::<(), kami_host::domain::OriginError>(())
    /// ```
    pub fn covers(&self, other: &Self) -> bool {
        self.scheme == other.scheme && self.port == other.port && self.host.covers(&other.host)
    }
}

impl HostPattern {
    fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Exact(one), Self::Exact(other)) => one == other,
            (_, Self::Exact(host)) => self.matches(host) && !is_local(host),
            (Self::Any, _) => true,
            (Self::Under(parent), Self::Under(other)) => parent == other || self.matches(other),
            (Self::Exact(_) | Self::Under(_), _) => false,
        }
    }
}

/// Whether a host has to be named itself to be reached wherever it is.
fn is_local(host: &str) -> bool {
    host == "localhost" || host.starts_with('[') || host.parse::<Ipv4Addr>().is_ok()
}

impl Capabilities {
    /// What is asked for here and not covered by `other`: another origin, folder or variable, writing where it was
    /// reading, showing a variable that was secret, another question to the client. Reasons do not count.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::Capabilities;
    /// let old: Capabilities = serde_json::from_str(r#"{"net": [{"origin": "https://*.example.com", "reason": "maps"}]}"#)?;
    /// let new: Capabilities = serde_json::from_str(r#"{"net": [{"origin": "https://api.example.com", "reason": "maps"}]}"#)?;
    /// assert!(new.beyond(&old).is_empty());
    /// assert_eq!(old.beyond(&new), old);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn beyond(&self, other: &Self) -> Self {
        let net = self.net.iter().filter(|new| !other.net.iter().any(|old| old.origin.covers(&new.origin)));
        let fs = self.fs.iter().filter(|new| !other.fs.iter().any(|old| covers_folder(old, new)));
        let env = self.env.iter().filter(|new| !other.env.iter().any(|old| covers_variable(old, new)));
        let mcp = self.mcp.iter().filter(|new| !other.mcp.contains(new));
        Self {
            net: net.cloned().collect(),
            fs: fs.cloned().collect(),
            env: env.cloned().collect(),
            mcp: mcp.copied().collect(),
        }
    }
}

/// A folder below another one is granted apart, so only the same one is covered.
fn covers_folder(old: &FsRequest, new: &FsRequest) -> bool {
    old.guest == new.guest && (old.access == new.access || old.access == FsAccess::ReadWrite)
}

fn covers_variable(old: &EnvRequest, new: &EnvRequest) -> bool {
    old.name == new.name && (new.secret || !old.secret)
}

#[cfg(test)]
mod tests;
