//! One installed tool.

use super::{Provenance, StoreError, Usage};
use crate::{grants::StandingGrants, release::split};
use kami_registry::{Sha256, Timestamp};

/// One installed tool, with what it is allowed and how it was used.
///
/// # Examples
/// ```
/// use cargo_kami::store::Installed;
/// use kami_registry::{Sha256, Timestamp};
/// let demo = Installed::new("demo", Sha256::of(b"demo"), Timestamp::from_seconds(0));
/// assert_eq!((demo.name, demo.package), ("demo".to_owned(), "demo".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Installed {
    /// What it is called by on this machine.
    pub name: String,
    /// What its author calls it.
    pub package: String,
    /// Its version; empty where it has none.
    pub version: String,
    /// The digest of its file.
    pub sha256: Sha256,
    /// The size of its file in bytes.
    pub size: u64,
    /// Where it came from.
    pub provenance: Provenance,
    /// When it was installed.
    pub installed: Timestamp,
    /// Whether updates leave it as it is.
    pub pinned: bool,
    /// The digest of what the operator has agreed that it asks for.
    pub consented: Sha256,
    /// What it is allowed.
    pub grants: StandingGrants,
    /// How it was used.
    pub usage: Usage,
    /// Why its release is distrusted, if it is known to be.
    pub distrusted: Option<String>,
}

impl Installed {
    /// A tool from nowhere, that asks for nothing.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{Sha256, Timestamp};
    /// let demo = cargo_kami::store::Installed::new("demo", Sha256::of(b""), Timestamp::from_seconds(0));
    /// assert!(demo.grants.is_empty());
    /// ```
    pub fn new(name: impl Into<String>, sha256: Sha256, installed: Timestamp) -> Self {
        let name = name.into();
        Self {
            package: name.clone(),
            name,
            version: String::new(),
            sha256,
            size: 0,
            provenance: Provenance::default(),
            installed,
            pinned: false,
            consented: crate::grants::consented(&kami_host::domain::Capabilities::default()),
            grants: StandingGrants::default(),
            usage: Usage::default(),
            distrusted: None,
        }
    }

    /// Whether it may be run.
    ///
    /// # Errors
    /// When its release is distrusted.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{Sha256, Timestamp};
    /// let demo = cargo_kami::store::Installed::new("demo", Sha256::of(b"demo"), Timestamp::from_seconds(0));
    /// assert!(demo.usable().is_ok());
    /// ```
    pub fn usable(&self) -> Result<(), StoreError> {
        let Some(why) = self.distrusted.clone() else { return Ok(()) };
        let name = &self.name;
        let remedy =
            format!("remove it with `cargo kami uninstall {name}`, or install a version another key has signed");
        Err(StoreError::Distrusted { why, remedy })
    }

    /// The command that puts the same tool in its place again; what it is allowed stays.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{Sha256, Timestamp};
    /// let mut demo = cargo_kami::store::Installed::new("mine", Sha256::of(b""), Timestamp::from_seconds(0));
    /// (demo.package, demo.provenance.source) = ("demo".into(), "/my tools/demo.wasm".into());
    /// assert_eq!(demo.again(), "cargo kami install '/my tools/demo.wasm' --as mine --allow-unsigned");
    /// ```
    pub fn again(&self) -> String {
        // a package is written with its registry
        let source = match self.provenance.registry {
            Some(_) => self.provenance.source.clone(),
            None => {
                let (place, asset) = split(&self.provenance.source);
                quoted(place) + &asset.map(|asset| format!(" --asset {}", quoted(asset))).unwrap_or_default()
            }
        };
        let name = if self.name == self.package { String::new() } else { format!(" --as {}", self.name) };
        let unsigned = if self.provenance.is_unsigned() { " --allow-unsigned" } else { "" };
        format!("cargo kami install {source}{name}{unsigned}")
    }
}

/// As a shell takes it for one word.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-@:+=".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}
