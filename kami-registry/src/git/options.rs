//! How a repository may be reached, and how much it may send.

use std::time::Duration;

/// How much may be received, and how long that may take.
///
/// # Examples
/// ```
/// use kami_registry::git::Caps;
/// use std::time::Duration;
/// let caps = Caps { bytes: 2 << 20, ..Caps::default() };
/// assert_eq!(caps.time, Duration::from_secs(300));
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Caps {
    /// Bytes: as they are sent, or from a folder, as they are read. A little more may arrive before it is noticed.
    pub bytes: u64,
    /// From the start of the operation to its end.
    pub time: Duration,
}

impl Default for Caps {
    /// Enough for an index of a hundred thousand packages: 1 GiB in five minutes.
    fn default() -> Self {
        Self { bytes: 1 << 30, time: Duration::from_secs(300) }
    }
}

/// What a remote is reached with.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::git::Client::default(), kami_registry::git::Client::Best);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Client {
    /// The `git` program, and what is built in where there is none.
    #[default]
    Best,
    /// The `git` program.
    Program,
    /// What is built in.
    BuiltIn,
}

/// Whether a person can be asked for a password or a passphrase.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::git::Interaction::default(), kami_registry::git::Interaction::Never);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Interaction {
    /// Nobody is there, or must not be disturbed.
    #[default]
    Never,
    /// Somebody sits at the terminal.
    Terminal,
}

/// For whom a folder is written.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::git::Authority::default(), kami_registry::git::Authority::Publisher);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Authority {
    /// Somebody who publishes, for whom the folder's hooks and rules are made.
    #[default]
    Publisher,
    /// Whoever runs the registry, and may do what nobody else may.
    Operator,
}

/// How a repository may be reached.
///
/// # Examples
/// ```
/// use kami_registry::git::{Client, TransportOptions};
/// let options = TransportOptions { client: Client::Program, ..TransportOptions::default() };
/// assert_eq!(options.caps, kami_registry::git::Caps::default());
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct TransportOptions {
    /// What a remote is reached with.
    pub client: Client,
    /// Whether a person can be asked.
    pub interaction: Interaction,
    /// For whom it is written, if it is a folder.
    pub authority: Authority,
    /// What lists of references and answers to pushes may cost.
    pub caps: Caps,
}
