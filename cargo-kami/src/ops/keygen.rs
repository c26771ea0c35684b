//! Makes a key.

use crate::{
    adapters::{FileError, environment, files},
    signing::{AskPassphrase, KeyFolder, KeyName, PASSPHRASE_VARIABLE},
};
use kami_registry::key::{PublicKey, SecretKey, Signer};
use std::path::PathBuf;
use zeroize::Zeroizing;

mod error;

pub use error::KeygenError;

/// Whether a key file is of use to whoever gets hold of it.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Lock::default(), cargo_kami::ops::Lock::Passphrase);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Lock {
    /// Only together with a passphrase.
    #[default]
    Passphrase,
    /// Yes.
    Open,
}

/// What key to make.
///
/// # Examples
/// ```
/// let options = cargo_kami::ops::KeygenOptions::default();
/// assert_eq!(options.name.to_string(), "default");
/// ```
#[derive(Clone, Debug, Default)]
pub struct KeygenOptions {
    /// What to call it.
    pub name: KeyName,
    /// What its public half says about whose it is; the name of the user where nothing is said.
    pub comment: Option<String>,
    /// Whether it gets a passphrase.
    pub lock: Lock,
}

/// A key that was made.
///
/// # Examples
/// ```
/// # fn shown(report: &cargo_kami::ops::KeygenReport) -> String {
/// format!("{} in {}", report.public.fingerprint(), report.path.display())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct KeygenReport {
    /// Its name.
    pub name: KeyName,
    /// Its private file; the public half is beside it.
    pub path: PathBuf,
    /// Its public half.
    pub public: PublicKey,
}

/// Makes a key and keeps it. One that is there already stays as it is.
///
/// # Errors
/// When there is a key of that name, there is no passphrase for it, or it cannot be written.
///
/// # Examples
/// ```no_run
/// use cargo_kami::ops::{self, KeygenOptions, Lock};
/// let report = ops::keygen(&KeygenOptions { lock: Lock::Open, ..Default::default() }, &|_prompt| None)?;
/// println!("{}", report.public);
/// # Ok::<(), cargo_kami::ops::KeygenError>(())
/// ```
pub fn keygen(options: &KeygenOptions, ask: AskPassphrase<'_>) -> Result<KeygenReport, KeygenError> {
    let KeygenOptions { name, comment, lock } = options;
    let folder = KeyFolder::own()?;
    let path = folder.path(name);
    let exists = || KeygenError::Exists { name: name.clone(), path: path.clone() };
    if files::exists(&path) {
        return Err(exists());
    }
    let user = || environment::variable("USER").unwrap_or_else(|| name.to_string());
    let key = SecretKey::generate(&comment.clone().unwrap_or_else(user))?;
    let passphrase = match lock {
        Lock::Open => None,
        Lock::Passphrase => Some(passphrase(name, ask)?),
    };
    let private = key.to_openssh(passphrase.as_ref().map(|text| text.as_str()))?;
    match folder.keep(name, &private, key.public()) {
        Err(FileError::Exists { .. }) => Err(exists()),
        kept => Ok(kept.map(|()| KeygenReport { name: name.clone(), path, public: key.public().clone() })?),
    }
}

fn passphrase(name: &KeyName, ask: AskPassphrase<'_>) -> Result<Zeroizing<String>, KeygenError> {
    let given = environment::variable(PASSPHRASE_VARIABLE).map(Zeroizing::new);
    given.or_else(|| ask(&format!("Passphrase for the new key `{name}`"))).ok_or(KeygenError::NobodyToAsk)
}
