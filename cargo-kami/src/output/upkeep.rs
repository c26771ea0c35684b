//! What keeping a registry in order did, as JSON.

use super::Message;
use crate::ops::{GcReport, Removal};
use kami_registry::{RegistryId, upkeep::Mirrored};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Components no line names, `"reason":"registry-tidied"`.
///
/// # Examples
/// ```no_run
/// use cargo_kami::{ops::{self, Removal}, output::RegistryTidied};
/// let report = ops::collect_garbage(&Default::default())?;
/// println!("{:?}", RegistryTidied::of(&report, Removal::Preview).components);
/// # Ok::<(), ops::RegistryError>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RegistryTidied {
    /// What the user calls the registry.
    pub name: String,
    /// What it is known by.
    pub id: RegistryId,
    /// Whether they were removed, or only looked for.
    pub removed: bool,
    /// The references of the components no line names.
    pub components: Vec<String>,
    /// How many components lines name.
    pub named: usize,
}

impl RegistryTidied {
    /// What was found, and what became of it.
    ///
    /// # Examples
    /// See [`RegistryTidied`].
    pub fn of(report: &GcReport, removal: Removal) -> Self {
        Self {
            name: report.registry.name.clone(),
            id: report.registry.id,
            removed: removal == Removal::Remove,
            components: report.unnamed.components.keys().map(ToString::to_string).collect(),
            named: report.unnamed.named,
        }
    }
}

impl Message for RegistryTidied {
    const REASON: &'static str = "registry-tidied";
}

/// A registry was copied, `"reason":"registry-mirrored"`.
///
/// # Examples
/// ```no_run
/// fn print(mirrored: &kami_registry::upkeep::Mirrored) -> serde_json::Result<String> {
///     serde_json::to_string(&cargo_kami::output::RegistryMirrored::of(mirrored, "copy.git".as_ref()))
/// }
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RegistryMirrored {
    /// The folder of the copy.
    pub path: PathBuf,
    /// The commit it shows.
    pub commit: String,
    /// How many packages were changed.
    pub packages: usize,
    /// How many components were copied.
    pub components: usize,
    /// The codes of what is wrong with single components.
    pub faults: Vec<&'static str>,
}

impl RegistryMirrored {
    /// A copy in that folder.
    ///
    /// # Examples
    /// See [`RegistryMirrored`].
    pub fn of(mirrored: &Mirrored, path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            commit: mirrored.commit.to_string(),
            packages: mirrored.packages,
            components: mirrored.components,
            faults: mirrored.faults.iter().map(|fault| fault.code()).collect(),
        }
    }
}

impl Message for RegistryMirrored {
    const REASON: &'static str = "registry-mirrored";
}
