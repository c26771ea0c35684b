//! Who vouches for a file.

use super::{InstallError, InstallOptions, Unsigned};
use crate::ops::{VerifyFileError, VerifyFileOptions, signature_path, verify_text};
use kami_registry::key::Fingerprint;
use std::path::Path;

/// Whose signature counts. One that is wrong never passes, one by a stranger only where none would do.
pub(super) fn signers(
    file: &Path,
    bytes: &[u8],
    signature: Option<&str>,
    options: &InstallOptions,
) -> Result<Vec<Fingerprint>, InstallError> {
    let wanted = VerifyFileOptions { file: file.to_owned(), signature: None, signers: options.signers.clone() };
    let missing = || VerifyFileError::Unsigned { file: file.to_owned(), signature: signature_path(file) };
    let verified = match signature {
        Some(text) => verify_text(bytes, text, &wanted),
        None if options.signers.is_none() => return Ok(Vec::new()),
        None => Err(missing()),
    };
    match verified {
        Ok(report) => Ok(vec![report.key.fingerprint()]),
        Err(VerifyFileError::Unsigned { .. } | VerifyFileError::Stranger { .. })
            if options.unsigned == Unsigned::Allowed =>
        {
            Ok(Vec::new())
        }
        Err(error) => Err(error.into()),
    }
}
