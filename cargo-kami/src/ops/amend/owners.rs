//! Who speaks for a package.

use super::AmendError;
use crate::{adapters::files, ops::Connection};
use kami_registry::{
    PackageName,
    key::PublicKey,
    log::{DraftError, EventFault},
    publish::AppendError,
};

/// Who speaks for a package.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Owners::default().threshold, 0);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Owners {
    /// Their keys.
    pub keys: Vec<PublicKey>,
    /// How many of them have to agree to changes of owners and keys.
    pub threshold: u32,
}

/// Asks the registry who speaks for a package.
///
/// # Errors
/// When the registry cannot be reached, or has no such package.
///
/// # Examples
/// ```no_run
/// let mut connection = cargo_kami::ops::connect(&Default::default())?;
/// println!("{:?}", cargo_kami::ops::owners(&mut connection, &"fs-grep".parse()?)?.keys);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn owners(connection: &mut Connection, package: &PackageName) -> Result<Owners, AmendError> {
    let log = connection.writer().log(package)?;
    if log.identity().is_none() {
        return Err(AppendError::Draft(DraftError::Event(EventFault::NotCreated)).into());
    }
    Ok(Owners { keys: log.owners().to_vec(), threshold: log.threshold() })
}

/// The public key that is written out, or stands in the file of that name.
///
/// # Errors
/// When it is neither.
///
/// # Examples
/// ```
/// assert!(cargo_kami::ops::public_key("no/such/file.pub").is_err());
/// ```
pub fn public_key(text: &str) -> Result<PublicKey, AmendError> {
    let key = |line: &str| PublicKey::parse(line).map_err(|source| AmendError::Key { key: text.to_owned(), source });
    if text.contains(' ') {
        return key(text);
    }
    let bytes = files::read(text.as_ref())?;
    key(&String::from_utf8_lossy(&bytes))
}
