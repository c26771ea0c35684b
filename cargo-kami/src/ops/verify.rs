//! Tells who has signed a file.

use super::signature_path;
use crate::adapters::files;
use kami_registry::{
    Timestamp,
    key::{Namespace, PublicKey, Signature, SkippedLine},
};
use std::{path::PathBuf, time::SystemTime};

mod error;
mod signers;

pub use error::VerifyFileError;
use signers::Signers;

/// What to check, and who counts.
///
/// # Examples
/// ```
/// let options = cargo_kami::ops::VerifyFileOptions { file: "demo.wasm".into(), ..Default::default() };
/// assert_eq!(options.signers, None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct VerifyFileOptions {
    /// The file.
    pub file: PathBuf,
    /// Its signature; beside it where nothing is said.
    pub signature: Option<PathBuf>,
    /// A file of allowed signers; where nothing is said, this user and whom their own file names.
    pub signers: Option<PathBuf>,
}

/// Who has signed a file.
///
/// # Examples
/// ```
/// # fn shown(report: &cargo_kami::ops::VerifyFileReport) -> String {
/// format!("{:?} ({})", report.by, report.key.fingerprint())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct VerifyFileReport {
    /// The key.
    pub key: PublicKey,
    /// Whose it is.
    pub by: SignedBy,
    /// Lines of the file of signers that were passed over.
    pub skipped: Vec<SkippedLine>,
}

/// Whose key it is.
///
/// # Examples
/// ```
/// use cargo_kami::ops::SignedBy;
/// assert_ne!(SignedBy::You { key: "work".into() }, SignedBy::Named { principals: "work".into() });
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SignedBy {
    /// This user's own.
    You {
        /// Its name, or its path.
        key: String,
    },
    /// Somebody's in the file of signers.
    Named {
        /// What the file calls them.
        principals: String,
    },
}

/// Tells who has signed a file, if it is somebody who counts.
///
/// # Errors
/// When it is not signed, was changed, is signed by somebody who does not count, or a file cannot be read.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{self, SignedBy, VerifyFileOptions};
/// use kami_registry::key::{SecretKey, Signer};
/// # let dir = tempfile::tempdir()?;
/// # let path = |name: &str| dir.path().join(name);
/// # std::fs::write(path("demo.wasm"), "bytes")?;
/// let alice = SecretKey::generate("alice")?;
/// ops::sign(&path("demo.wasm"), &alice)?;
/// std::fs::write(path("signers"), format!("alice@example.com {}\n", alice.public()))?;
/// let options = VerifyFileOptions { file: path("demo.wasm"), signature: None, signers: Some(path("signers")) };
/// assert_eq!(ops::verify_file(&options)?.by, SignedBy::Named { principals: "alice@example.com".into() });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn verify_file(options: &VerifyFileOptions) -> Result<VerifyFileReport, VerifyFileError> {
    let bytes = files::read(&options.file)?;
    let path = options.signature.clone().unwrap_or_else(|| signature_path(&options.file));
    let unsigned = || VerifyFileError::Unsigned { file: options.file.clone(), signature: path.clone() };
    let text = files::read_text(&path)?.ok_or_else(unsigned)?;
    verify_text(&bytes, &text, options)
}

/// Tells the same of bytes and a signature that were read already.
pub(super) fn verify_text(
    bytes: &[u8],
    signature: &str,
    options: &VerifyFileOptions,
) -> Result<VerifyFileReport, VerifyFileError> {
    let VerifyFileOptions { file, signers, .. } = options;
    let signers = signers.clone().map_or_else(Signers::usual, Signers::named)?;
    let worthless = |source| VerifyFileError::Worthless { file: file.clone(), source };
    let signature = Signature::from_armored(signature).map_err(worthless)?;
    let key = signature.verify(Namespace::File, bytes).map_err(worthless)?.clone();
    match signers.owner(&key, Timestamp::from(SystemTime::now())) {
        Ok(by) => Ok(VerifyFileReport { key, by, skipped: signers.skipped() }),
        Err(source) => {
            Err(VerifyFileError::Stranger { file: file.clone(), signers: signers.path, key: Box::new(key), source })
        }
    }
}
