//! Who may come in, and how much of it.

use super::{Access, AllowedHost, AllowedOrigin};
use crate::domain::{ByteSize, Share};
use std::time::Duration;

/// Who may talk to a server over HTTP, and how much of it.
///
/// # Examples
/// ```
/// use kami_host::mcp::HttpOptions;
/// let options = HttpOptions { sessions: 10, ..HttpOptions::default() };
/// assert!(options.hosts.is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct HttpOptions {
    /// Names clients may call this server by, beside those of the loopback interface.
    pub hosts: Vec<AllowedHost>,
    /// Pages that may talk to it, beside those of this machine.
    pub origins: Vec<AllowedOrigin>,
    /// What clients prove with who they are.
    pub access: Access,
    /// How much each client may have, about whom nothing else is said. Where nobody is asked who they are, all of them
    /// together have it.
    pub share: Share,
    /// Connections that are open at once, at most.
    pub connections: usize,
    /// How long a connection may be without a request, and a request without its end.
    pub idle: Duration,
    /// Sessions of the older era that are open at once, at most.
    pub sessions: usize,
    /// The size a request may have at most.
    pub body: ByteSize,
}

impl Default for HttpOptions {
    fn default() -> Self {
        Self {
            hosts: Vec::new(),
            origins: Vec::new(),
            access: Access::default(),
            share: Share::default(),
            connections: 1000,
            idle: Duration::from_secs(30),
            sessions: 256,
            body: ByteSize::mib(16),
        }
    }
}
