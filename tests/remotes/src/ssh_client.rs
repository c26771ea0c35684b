//! Who connects over ssh.

/// Who connects to an OpenSSH server, and what they know of it.
///
/// # Examples
/// ```
/// assert_ne!(kami_test_remotes::SshClient::Known, kami_test_remotes::SshClient::Stranger);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SshClient {
    /// Somebody with the key that is let in, who knows the server's.
    Known,
    /// Somebody with another key.
    Stranger,
    /// Somebody with the key that is let in, who knows another key of the server.
    Deceived,
}

impl SshClient {
    /// The names of the key they have, and of the one they take for the server's.
    pub(crate) fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Known => ("user", "host"),
            Self::Stranger => ("stranger", "host"),
            Self::Deceived => ("user", "other-host"),
        }
    }
}
