//! What names a component.

use sha2::{Digest, Sha256};

/// `sha256:` and the hash of the bytes in hexadecimal.
pub(crate) fn digest(bytes: &[u8]) -> String {
    format!("sha256:{}", hex::encode(Sha256::digest(bytes)))
}
