//! What packages are called.

use crate::Sha256;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

mod error;
mod likeness;

pub use error::NameError;
pub use likeness::Likeness;

/// The name of a package: 2 to 64 of `a-z`, `0-9` and single `-`, starting with a letter.
///
/// # Examples
/// ```
/// use kami_registry::PackageName;
/// let name: PackageName = "fs-grep".parse()?;
/// assert_eq!(name.as_str(), "fs-grep");
/// assert!("Fs_Grep".parse::<PackageName>().is_err());
/// # Ok::<(), kami_registry::name::NameError>(())
/// ```
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct PackageName(String);

const LENGTHS: std::ops::RangeInclusive<usize> = 2..=64;
/// Windows reserves them in every folder, whatever follows the first dot.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// These words are kept for what comes from the makers of cargo-kami and of WASI.
const RESERVED: [&str; 2] = ["kami", "wasi"];
const FOLDER: &str = "p";
const EXTENSION: &str = "jsonl";

impl PackageName {
    /// The name as text.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::PackageName;
    /// assert_eq!("csv-query".parse::<PackageName>()?.as_str(), "csv-query");
    /// # Ok::<(), kami_registry::name::NameError>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where its log stands in the repository; the folder is the start of the name's SHA-256, so that folders fill evenly.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::PackageName;
    /// assert_eq!("fs-grep".parse::<PackageName>()?.log_path(), "p/3e/fs-grep.jsonl");
    /// # Ok::<(), kami_registry::name::NameError>(())
    /// ```
    pub fn log_path(&self) -> String {
        let digest = Sha256::of(self.0.as_bytes()).hex();
        format!("{FOLDER}/{}/{self}.{EXTENSION}", digest.get(..2).unwrap_or_default())
    }

    /// The package whose log stands at `path`; `None` when no package's does.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::PackageName;
    /// let name: PackageName = "fs-grep".parse()?;
    /// assert_eq!(PackageName::from_log_path("p/3e/fs-grep.jsonl"), Some(name));
    /// assert_eq!(PackageName::from_log_path("p/00/fs-grep.jsonl"), None);
    /// # Ok::<(), kami_registry::name::NameError>(())
    /// ```
    pub fn from_log_path(path: &str) -> Option<Self> {
        let (_, file) = path.rsplit_once('/')?;
        let name: Self = file.strip_suffix(EXTENSION)?.strip_suffix('.')?.parse().ok()?;
        (name.log_path() == path).then_some(name)
    }

    /// What remains of the name when characters that look alike are the same; two packages of one registry must differ in it.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::PackageName;
    /// let [one, two]: [PackageName; 2] = ["fs-mail".parse()?, "fsrna1l".parse()?];
    /// assert_eq!(one.skeleton(), two.skeleton());
    /// # Ok::<(), kami_registry::name::NameError>(())
    /// ```
    pub fn skeleton(&self) -> String {
        likeness::skeleton(&self.0)
    }
}

fn is_well_formed(name: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.split('-').all(word)
}

fn is_device(name: &str) -> bool {
    let port = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    let numbered = port.is_some_and(|number| number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit()));
    numbered || DEVICES.contains(&name)
}

/// `wasi-http` is reserved, and `wa5i-http` is not to be taken for it.
fn is_reserved(name: &str) -> bool {
    let first = name.split('-').next().map(likeness::skeleton);
    RESERVED.iter().any(|word| name.starts_with(word) || first.as_ref() == Some(&likeness::skeleton(word)))
}

impl FromStr for PackageName {
    type Err = NameError;

    fn from_str(name: &str) -> Result<Self, NameError> {
        let text = || error::excerpt(name);
        match name {
            _ if !LENGTHS.contains(&name.len()) => Err(NameError::Length { name: text() }),
            _ if !is_well_formed(name) => Err(NameError::Shape { name: text() }),
            _ if is_device(name) => Err(NameError::Device { name: text() }),
            _ if is_reserved(name) => Err(NameError::Reserved { name: text() }),
            _ => Ok(Self(name.to_owned())),
        }
    }
}

impl fmt::Display for PackageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl TryFrom<String> for PackageName {
    type Error = NameError;

    fn try_from(name: String) -> Result<Self, NameError> {
        name.parse()
    }
}

impl From<PackageName> for String {
    fn from(name: PackageName) -> Self {
        name.0
    }
}

#[cfg(test)]
mod tests;
