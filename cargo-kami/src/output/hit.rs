//! Packages that were found, as JSON.

use super::Message;
use crate::ops::Hit;
use kami_registry::Timestamp;
use serde::Serialize;

/// A package that was found.
///
/// # Examples
/// ```
/// use cargo_kami::{ops::Hit, output::HitMessage};
/// let (name, version) = ("fs-grep".parse()?, "1.2.0".parse()?);
/// let time = kami_registry::Timestamp::from_seconds(0);
/// let hit = Hit { name, version, time, description: String::new(), tools: Vec::new() };
/// let json = serde_json::to_string(&HitMessage::from(&hit))?;
/// assert!(json.starts_with(r#"{"name":"fs-grep","package-version":"1.2.0","time":"1970-01-01T00:00:00Z""#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct HitMessage {
    /// Its name.
    pub name: String,
    /// Its newest version.
    pub package_version: String,
    /// When that was published.
    pub time: Timestamp,
    /// What it is for.
    pub description: String,
    /// The names of its tools.
    pub tools: Vec<String>,
}

impl From<&Hit> for HitMessage {
    fn from(hit: &Hit) -> Self {
        Self {
            name: hit.name.to_string(),
            package_version: hit.version.to_string(),
            time: hit.time,
            description: hit.description.clone(),
            tools: hit.tools.clone(),
        }
    }
}

/// A package was found, `"reason":"package-found"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, PackageFound};
/// assert_eq!(PackageFound::REASON, "package-found");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct PackageFound(pub HitMessage);

impl Message for PackageFound {
    const REASON: &'static str = "package-found";
}
