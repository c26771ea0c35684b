//! One file of a release.

use super::ReleaseError;
use kami_registry::Sha256;
use serde::{Deserialize, Deserializer};

/// One file of a release.
///
/// # Examples
/// ```
/// let asset: cargo_kami::release::Asset = serde_json::from_str(
///     r#"{"name": "demo.wasm", "size": 8, "browser_download_url": "https://example.com/demo.wasm", "digest": null}"#,
/// )?;
/// assert_eq!(asset.digest, None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize)]
pub struct Asset {
    /// What it is called.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Where anybody gets it.
    #[serde(rename = "browser_download_url")]
    pub download: String,
    /// Where it is in the API, for those a token lets in.
    #[serde(default)]
    pub url: Option<String>,
    /// Its digest, where the API tells it.
    #[serde(default, deserialize_with = "digest")]
    pub digest: Option<Sha256>,
}

/// A digest of another kind is as good as none.
fn digest<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Sha256>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

impl Asset {
    /// Whether these are its bytes, as far as the API tells.
    ///
    /// # Errors
    /// When they are not.
    ///
    /// # Examples
    /// ```
    /// # let asset: cargo_kami::release::Asset = serde_json::from_str(
    /// #     r#"{"name": "demo.wasm", "size": 8, "browser_download_url": "https://example.com/demo.wasm"}"#,
    /// # )?;
    /// assert!(asset.check(b"\0asm\x0d\0\x01\0").is_ok());
    /// assert!(asset.check(b"\0asm").is_err());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn check(&self, bytes: &[u8]) -> Result<(), ReleaseError> {
        let same = self.digest.as_ref().is_none_or(|digest| *digest == Sha256::of(bytes));
        match same && self.size == bytes.len() as u64 {
            true => Ok(()),
            false => Err(ReleaseError::Changed { name: self.name.clone() }),
        }
    }
}
