//! The lines that count.

use super::EventKind;
use crate::{Sha256, Timestamp, key::Fingerprint};

/// A line that counts, in short.
///
/// # Examples
/// ```
/// # use kami_registry::{Log, log::LogLimits};
/// # let bytes = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/fs-grep.jsonl"));
/// # let registry = "k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55".parse()?;
/// let log = Log::verify(&"fs-grep".parse()?, &registry, bytes, &LogLimits::default());
/// let history: Vec<&str> = log.entries().iter().map(|entry| entry.kind.as_str()).collect();
/// assert_eq!(history, ["create", "publish", "publish", "yank", "owners", "publish", "revoke"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    /// The digest of the line without its line break. It stands for all lines that count up to here.
    pub line: Sha256,
    /// When it was written, as its writer says.
    pub time: Timestamp,
    /// What it tells of.
    pub kind: EventKind,
    /// Who has signed it.
    pub signers: Vec<Fingerprint>,
}

/// The last line that counts.
///
/// # Examples
/// ```
/// use kami_registry::{Sha256, log::Head};
/// let head = Head { seq: 7, line: Sha256::of(b"a line") };
/// assert_eq!(head.seq, 7);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Head {
    /// Where it stands among those that count, from 0.
    pub seq: u64,
    /// Its digest.
    pub line: Sha256,
}

/// That a key was revoked.
///
/// # Examples
/// ```
/// let revocation = kami_registry::log::Revocation { from_seq: 7, reason: "lost laptop".to_owned() };
/// assert_eq!(revocation.from_seq, 7);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Revocation {
    /// The first line from which on what the key has published is not to be trusted.
    pub from_seq: u64,
    /// Why, often empty.
    pub reason: String,
}

/// Where a log goes on in a format that only newer clients know. What comes before it holds.
///
/// # Examples
/// ```
/// let newer = kami_registry::log::NewerFormat { line: 9, format: 2, kind: "publish".to_owned() };
/// assert_eq!(newer.to_string(), "line 9 is of the kind `publish` of format 2, which this version does not know");
/// assert_eq!(newer.code(), "log-newer-format");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("line {line} is of the kind `{kind}` of format {format}, which this version does not know")]
pub struct NewerFormat {
    /// Which line of the file, from 1.
    pub line: u64,
    /// The format it names.
    pub format: u32,
    /// The kind of event it names.
    pub kind: String,
}

impl NewerFormat {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// # let newer = kami_registry::log::NewerFormat { line: 9, format: 2, kind: "publish".to_owned() };
    /// assert_eq!(newer.code(), "log-newer-format");
    /// ```
    pub fn code(&self) -> &'static str {
        "log-newer-format"
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// # let newer = kami_registry::log::NewerFormat { line: 9, format: 2, kind: "publish".to_owned() };
    /// assert!(newer.hint().contains("cargo install cargo-kami"));
    /// ```
    pub fn hint(&self) -> String {
        "install the newest cargo-kami: `cargo install cargo-kami`".to_owned()
    }
}
