//! What keys are known by.

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};

/// The SHA-256 of a public key, as OpenSSH writes it: `SHA256:` and 43 characters of base64.
///
/// # Examples
/// ```
/// use kami_registry::key::{Fingerprint, PublicKey};
/// # let line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti";
/// let fingerprint = PublicKey::parse(line)?.fingerprint();
/// assert_eq!(fingerprint.to_string(), "SHA256:UCUiLr7Pjs9wFFJMDByLgc3NrtdU344OgUM45wZPcIQ");
/// assert_eq!(fingerprint.to_string().parse::<Fingerprint>()?, fingerprint);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fingerprint([u8; 32]);

/// The text is no fingerprint.
///
/// # Examples
/// ```
/// use kami_registry::key::Fingerprint;
/// let error = "MD5:43:51".parse::<Fingerprint>().map_err(|error| error.to_string());
/// assert_eq!(error, Err("`MD5:43:51` is not a fingerprint: `SHA256:` and 43 characters of base64".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{0}` is not a fingerprint: `{PREFIX}` and 43 characters of base64")]
pub struct FingerprintError(String);

const PREFIX: &str = "SHA256:";

impl Fingerprint {
    /// The fingerprint of a key in SSH's binary form.
    pub(super) fn of(blob: &[u8]) -> Self {
        Self(Sha256::digest(blob).into())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{}", STANDARD_NO_PAD.encode(self.0))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        let digest = text.strip_prefix(PREFIX).and_then(|digits| STANDARD_NO_PAD.decode(digits).ok());
        let digest = digest.and_then(|bytes| bytes.try_into().ok());
        digest.map(Self).ok_or_else(|| FingerprintError(text.to_owned()))
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = FingerprintError;

    fn try_from(text: String) -> Result<Self, FingerprintError> {
        text.parse()
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.to_string()
    }
}
