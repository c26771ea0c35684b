//! What the API says of a release.

use super::{Asset, ReleaseError, ReleaseName, ReleaseNameError};
use serde::Deserialize;

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
    #[serde(default)]
    tag_name: String,
    assets: Vec<Asset>,
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

    /// What the release is called, of the same repository as another.
    ///
    /// # Errors
    /// When no tag is written like its own.
    ///
    /// # Examples
    /// ```
    /// let release = cargo_kami::release::Release::parse(br#"{"tag_name": "v2", "assets": []}"#)?;
    /// assert_eq!(release.named(&"acme/tools@v1".parse()?)?.to_string(), "acme/tools@v2");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn named(&self, other: &ReleaseName) -> Result<ReleaseName, ReleaseNameError> {
        format!("{}@{}", other.repository(), self.tag_name).parse()
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

#[cfg(test)]
mod tests;
