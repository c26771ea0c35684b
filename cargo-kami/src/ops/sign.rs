//! Signs files.

use crate::{
    Diagnostic,
    adapters::{FileError, files},
};
use kami_registry::key::{Namespace, Signer, SignerError};
use std::path::{Path, PathBuf};

/// Why a file was not signed.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, adapters::FileError, ops::SignError};
/// let error = SignError::from(FileError::Missing { path: "demo.wasm".into() });
/// assert_eq!(error.code(), "file-missing");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SignError {
    /// A file that cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// Nobody signs it.
    #[error("`{}` is not signed", path.display())]
    Signer {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: SignerError,
    },
}

impl Diagnostic for SignError {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Signer { source, .. } => source.code(),
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::File(error) => error.hint(),
            Self::Signer { source, .. } => Some(source.hint().to_owned()),
        }
    }
}

/// Signs a file; the signature goes beside it, into the place of an older one, and its path is given back.
///
/// # Errors
/// When the file cannot be read, the signer does not sign, or the signature cannot be written.
///
/// # Examples
/// ```
/// use kami_registry::key::SecretKey;
/// # let dir = tempfile::tempdir()?;
/// # let file = dir.path().join("demo.wasm");
/// # std::fs::write(&file, "bytes")?;
/// let signature = cargo_kami::ops::sign(&file, &SecretKey::generate("alice")?)?;
/// assert!(signature.ends_with("demo.wasm.sig"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn sign(file: &Path, signer: &dyn Signer) -> Result<PathBuf, SignError> {
    let bytes = files::read(file)?;
    let signature = signer.sign(Namespace::File, &bytes);
    let signature = signature.map_err(|source| SignError::Signer { path: file.to_path_buf(), source })?;
    let path = signature_path(file);
    files::write(&path, signature.to_armored().as_bytes())?;
    Ok(path)
}

/// Where the signature of a file is expected: beside it.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::signature_path("demo.wasm".as_ref()), std::path::Path::new("demo.wasm.sig"));
/// ```
pub fn signature_path(file: &Path) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(".sig");
    path.into()
}
