//! The folder of this user's keys.

use super::{KeyName, SigningKeyError};
use crate::adapters::{FileError, environment, files, places, private};
use kami_registry::key::PublicKey;
use std::path::{Path, PathBuf};

/// The folder of this user's keys: a private file each, and its public half beside it.
///
/// # Examples
/// ```
/// use cargo_kami::signing::{KeyFolder, KeyName};
/// let folder = KeyFolder::new("/home/alice/.config/kami/keys".into());
/// assert!(folder.path(&KeyName::default()).ends_with("keys/default"));
/// ```
#[derive(Clone, Debug)]
pub struct KeyFolder(PathBuf);

/// The public half of a key of this user.
///
/// # Examples
/// ```
/// # fn shown(own: &cargo_kami::signing::OwnKey) -> String {
/// format!("{}: {}", own.name, own.key.fingerprint())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct OwnKey {
    /// Its name, or its path where it is kept elsewhere.
    pub name: String,
    /// The key.
    pub key: PublicKey,
}

impl KeyFolder {
    /// Keys kept in that folder.
    ///
    /// # Examples
    /// See [`KeyFolder`].
    pub fn new(path: PathBuf) -> Self {
        Self(path)
    }

    /// Where this user's keys are.
    ///
    /// # Errors
    /// When this user has no place for settings.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::signing::KeyFolder::own().is_ok());
    /// ```
    pub fn own() -> Result<Self, SigningKeyError> {
        Ok(Self(places::config().ok_or(SigningKeyError::Homeless)?.join("keys")))
    }

    /// The private file of a key.
    ///
    /// # Examples
    /// See [`KeyFolder`].
    pub fn path(&self, name: &KeyName) -> PathBuf {
        self.0.join(name.as_ref())
    }

    /// Keeps a new key. One that is there already stays as it is.
    ///
    /// # Errors
    /// When there is a key of that name, or it cannot be written.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::signing::{KeyFolder, KeyName};
    /// use kami_registry::key::{SecretKey, Signer};
    /// # let dir = tempfile::tempdir()?;
    /// let folder = KeyFolder::new(dir.path().join("keys"));
    /// let key = SecretKey::generate("alice")?;
    /// folder.keep(&KeyName::default(), &key.to_openssh(None)?, key.public())?;
    /// assert_eq!(folder.public_keys()?[0].name, "default");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn keep(&self, name: &KeyName, private: &str, public: &PublicKey) -> Result<(), FileError> {
        let path = self.path(name);
        let public_path = beside(&path);
        if files::exists(&public_path) {
            return Err(FileError::Exists { path: public_path });
        }
        private::create(&path, private)?;
        files::write(&public_path, format!("{public}\n").as_bytes())
    }

    /// The public halves of all keys that can be read, by name.
    ///
    /// # Errors
    /// When the folder is there and cannot be read.
    ///
    /// # Examples
    /// ```
    /// let none = cargo_kami::signing::KeyFolder::new("no/such/folder".into()).public_keys()?;
    /// assert!(none.is_empty());
    /// # Ok::<(), cargo_kami::adapters::FileError>(())
    /// ```
    pub fn public_keys(&self) -> Result<Vec<OwnKey>, FileError> {
        let names = files::names(&self.0)?;
        let names = names.iter().filter_map(|name| name.strip_suffix(".pub")?.parse::<KeyName>().ok());
        Ok(names
            .filter_map(|name| Some(OwnKey { key: public(&self.path(&name)).ok()?, name: name.to_string() }))
            .collect())
    }
}

/// The public halves of all keys of this user, the one ssh uses by default among them.
///
/// # Errors
/// When this user has no place for settings, or the folder is there and cannot be read.
///
/// # Examples
/// ```
/// for own in cargo_kami::signing::own_keys()? {
///     println!("{}: {}", own.name, own.key);
/// }
/// # Ok::<(), cargo_kami::signing::SigningKeyError>(())
/// ```
pub fn own_keys() -> Result<Vec<OwnKey>, SigningKeyError> {
    let mut keys = KeyFolder::own()?.public_keys()?;
    let ssh = ssh_key().and_then(|path| Some(OwnKey { key: public(&path).ok()?, name: path.display().to_string() }));
    keys.extend(ssh);
    Ok(keys)
}

/// The key ssh uses by default, where there is one.
pub(super) fn ssh_key() -> Option<PathBuf> {
    let path = environment::home()?.join(".ssh/id_ed25519");
    (files::exists(&path) || files::exists(&beside(&path))).then_some(path)
}

/// The public half of the private file at that path.
pub(super) fn public(path: &Path) -> Result<PublicKey, SigningKeyError> {
    let path =
        if path.extension().is_some_and(|extension| extension == "pub") { path.to_owned() } else { beside(path) };
    let text = files::read_text(&path)?.ok_or_else(|| FileError::Missing { path: path.clone() })?;
    PublicKey::parse(&text).map_err(|source| SigningKeyError::Public { path, source })
}

/// The file of the public half.
pub(super) fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".pub");
    name.into()
}
