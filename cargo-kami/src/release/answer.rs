//! What the API says of a release.

use super::ReleaseError;
use kami_registry::Sha256;
use serde::{Deserialize, Deserializer};

/// What the predecessor's packages are called.
const PLUGIN: &str = "plugin.zip";
const SIGNATURE: &str = ".sig";

/// One release, as the API describes it.
///
/// # Examples
/// ```
/// let release = cargo_kami::release::Release::parse(br#"{"assets": [
///     {"name": "demo.wasm", "size": 8, "browser_download_url": "https://example.com/demo.wasm"}
/// ]}"#)?;
/// assert_eq!(release.choose(None)?.name, "demo.wasm");
/// # Ok::<(), cargo_kami::release::ReleaseError>(())
/// ```
#[derive(Clone, Debug, Deserialize)]
pub struct Release {
    assets: Vec<Asset>,
}

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

impl Release {
    /// Reads what the API answers.
    ///
    /// # Errors
    /// When it is not the description of a release.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::release::Release::parse(b"<html>").is_err());
    /// ```
    pub fn parse(answer: &[u8]) -> Result<Self, ReleaseError> {
        serde_json::from_slice(answer).map_err(ReleaseError::Answer)
    }

    /// The file to install: the one of that name, or the only one there is to install.
    ///
    /// # Errors
    /// When there is none, or more than one.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{Diagnostic, release::Release};
    /// let error = Release::parse(br#"{"assets": []}"#)?.choose(None).map_err(|error| error.code()).err();
    /// assert_eq!(error, Some("asset-none"));
    /// # Ok::<(), cargo_kami::release::ReleaseError>(())
    /// ```
    pub fn choose(&self, named: Option<&str>) -> Result<&Asset, ReleaseError> {
        let names = |assets: &[&Asset]| assets.iter().map(|asset| asset.name.clone()).collect();
        let all: Vec<&Asset> = self.assets.iter().collect();
        if let Some(named) = named {
            let unknown = || ReleaseError::Unknown { named: named.to_owned(), known: names(&all) };
            return self.find(named).ok_or_else(unknown);
        }
        let fits = |asset: &&Asset| asset.name.ends_with(".wasm") || asset.name == PLUGIN;
        let fitting: Vec<&Asset> = self.assets.iter().filter(fits).collect();
        match fitting.as_slice() {
            [only] => Ok(only),
            [] => Err(ReleaseError::None { known: names(&all) }),
            several => Err(ReleaseError::Several { known: names(several) }),
        }
    }

    /// The signature that lies beside a file, if there is one.
    ///
    /// # Examples
    /// ```
    /// # let release = cargo_kami::release::Release::parse(br#"{"assets": [
    /// #     {"name": "demo.wasm", "size": 8, "browser_download_url": "https://example.com/demo.wasm"}
    /// # ]}"#)?;
    /// assert!(release.signature_of(release.choose(None)?).is_none());
    /// # Ok::<(), cargo_kami::release::ReleaseError>(())
    /// ```
    pub fn signature_of(&self, asset: &Asset) -> Option<&Asset> {
        self.find(&format!("{}{SIGNATURE}", asset.name))
    }

    fn find(&self, name: &str) -> Option<&Asset> {
        self.assets.iter().find(|asset| asset.name == name)
    }
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

#[cfg(test)]
mod tests;
