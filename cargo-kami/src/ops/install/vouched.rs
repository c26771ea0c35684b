//! Who vouches for a file.

use super::{InstallError, InstallOptions, Unsigned};
use crate::{
    ops::{VerifyFileError, VerifyFileOptions, signature_path, verify_text},
    release::same_place,
    store::{Store, StoreError},
};
use kami_registry::key::{Fingerprint, SignerRefusal};
use std::path::Path;

/// A file, and what lies beside it.
pub(super) struct Signed<'a> {
    /// What it is called in messages.
    pub(super) file: &'a Path,
    pub(super) bytes: &'a [u8],
    pub(super) signature: Option<&'a str>,
}

/// Who has signed what is installed from there.
pub(super) fn before(store: &Path, source: &str) -> Result<Vec<Fingerprint>, StoreError> {
    let Some(store) = Store::open(store)? else { return Ok(Vec::new()) };
    let same = store.tools()?.into_iter().filter(|tool| same_place(&tool.provenance.source, source));
    Ok(same.flat_map(|tool| tool.provenance.signers).collect())
}

/// Whose signature counts. One that is wrong never passes, one by a stranger only where none would do, and one by another
/// key than `before` only where that key is named.
pub(super) fn signers(
    signed: &Signed<'_>,
    before: &[Fingerprint],
    options: &InstallOptions,
) -> Result<Vec<Fingerprint>, InstallError> {
    let expected = options.signer.as_ref().map_or(before, std::slice::from_ref);
    let known = |key: &Fingerprint| expected.contains(key) && options.signers.is_none();
    let lenient = options.unsigned == Unsigned::Allowed && options.signer.is_none();
    match verify(signed, options) {
        Ok(None) => Ok(Vec::new()),
        Ok(Some(key)) => same(key, expected, signed),
        Err(VerifyFileError::Unsigned { .. }) if lenient => Ok(Vec::new()),
        Err(VerifyFileError::Stranger { key, source: SignerRefusal::Unknown, .. }) if known(&key.fingerprint()) => {
            Ok(vec![key.fingerprint()])
        }
        Err(VerifyFileError::Stranger { key, .. })
            if !expected.is_empty() && !expected.contains(&key.fingerprint()) =>
        {
            same(key.fingerprint(), expected, signed)
        }
        Err(VerifyFileError::Stranger { .. }) if lenient => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}

/// Refuses a key nobody expects.
fn same(key: Fingerprint, expected: &[Fingerprint], signed: &Signed<'_>) -> Result<Vec<Fingerprint>, InstallError> {
    if expected.is_empty() || expected.contains(&key) {
        return Ok(vec![key]);
    }
    let from = signed.file.display().to_string();
    Err(InstallError::OtherSigner { from, found: key, expected: expected.to_vec() })
}

/// The key that has signed it, if it counts; nothing where there is no signature and none is wanted.
fn verify(signed: &Signed<'_>, options: &InstallOptions) -> Result<Option<Fingerprint>, VerifyFileError> {
    let (file, signers) = (signed.file.to_owned(), options.signers.clone());
    match signed.signature {
        Some(text) => {
            let wanted = VerifyFileOptions { file, signature: None, signers };
            Ok(Some(verify_text(signed.bytes, text, &wanted)?.key.fingerprint()))
        }
        None if signers.is_none() && options.signer.is_none() => Ok(None),
        None => Err(VerifyFileError::Unsigned { signature: signature_path(&file), file }),
    }
}
