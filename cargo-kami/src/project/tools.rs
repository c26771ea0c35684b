//! The tools a project uses.

use crate::grants::StandingGrants;
use semver::VersionReq;

mod edit;
mod granted;
mod read;

pub use edit::{ToolEntry, ToolsEditError, add_tool, remove_tool};
pub(super) use read::read;

/// A tool a project uses: an entry under `[tools]` in its `kami.toml`.
///
/// # Examples
/// ```
/// use cargo_kami::project::ProjectManifest;
/// let text = "[tools]\nfs-grep = '1.2'\nweb-fetch = { version = '1', net = ['https://example.com'] }";
/// let manifest = ProjectManifest::parse(text).map_err(|_| "broken")?;
/// assert_eq!(manifest.tools.values().map(|tool| tool.requirement.to_string()).collect::<Vec<_>>(), ["^1.2", "^1"]);
/// # Ok::<(), &'static str>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ProjectTool {
    /// Which versions fit.
    pub requirement: VersionReq,
    /// The registry it comes from, by the name it has in the project; where none is named, the usual one.
    pub registry: Option<String>,
    /// What it is allowed. Relative paths start at the folder of the file.
    pub grants: StandingGrants,
}
