//! `kami.toml`: what the author asks for.

use super::{ProjectTool, documents::DeclaredDocuments};
use crate::settings::ProjectRegistry;
use kami_host::domain::{Capabilities, RequestedLimits};
use kami_registry::{PackageName, document::Problem};
use serde::Deserialize;
use std::collections::BTreeMap;

mod reader;
mod request;

/// The name of the file, beside Cargo.toml.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::project::MANIFEST_FILE, "kami.toml");
/// ```
pub const MANIFEST_FILE: &str = "kami.toml";

/// The language a component is written in.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::project::Language::default(), cargo_kami::project::Language::Rust);
/// ```
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// Rust, built by cargo.
    #[default]
    Rust,
}

/// How the component is built.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::project::BuildSettings::default().language, cargo_kami::project::Language::Rust);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct BuildSettings {
    /// The language it is written in.
    pub language: Language,
}

/// Everything `kami.toml` says. A missing file says nothing, which is the default.
///
/// # Examples
/// ```
/// let manifest = cargo_kami::project::ProjectManifest::parse("[limits]\nmemory = '8 MiB'").map_err(|_| "broken")?;
/// assert_eq!(manifest.limits.memory.map(|size| size.to_string()).as_deref(), Some("8 MiB"));
/// # Ok::<(), &'static str>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProjectManifest {
    /// Whether it says anything about a component of its own, beside the tools it uses.
    pub is_component: bool,
    /// How it is built.
    pub build: BuildSettings,
    /// What it asks to touch.
    pub capabilities: Capabilities,
    /// What one call needs at most.
    pub limits: RequestedLimits,
    /// The resources and prompts that need no code.
    pub(crate) documents: DeclaredDocuments,
    /// The registries its tools come from, by the names used here.
    pub registries: BTreeMap<String, ProjectRegistry>,
    /// The tools it uses.
    pub tools: BTreeMap<PackageName, ProjectTool>,
}

impl ProjectManifest {
    /// Reads the text of a `kami.toml`.
    ///
    /// # Errors
    /// With everything that is wrong with it, from top to bottom.
    ///
    /// # Examples
    /// ```
    /// let problems = cargo_kami::project::ProjectManifest::parse("[limit]").err().unwrap_or_default();
    /// assert_eq!(problems[0].to_string(), "1:2: unknown key `limit`, did you mean `limits`?\n  |\n1 | [limit]\n  |  ^^^^^");
    /// ```
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        reader::read(text)
    }
}

#[cfg(test)]
mod tests;
