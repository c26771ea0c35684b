//! All of a lock file.

use super::{LockedRegistry, LockedTool, read};
use crate::{PackageName, RegistryId, document::Problem};
use std::fmt;

/// The name of the file, beside `kami.toml`.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::lock::LOCK_FILE, "kami.lock");
/// ```
pub const LOCK_FILE: &str = "kami.lock";

const HEADER: &str =
    "# Written by `cargo kami sync`: exactly what this project uses. Commit it, and read its changes.\n";

/// Everything `kami.lock` says. Its `Display` is the text of the file: the same content always gives the same bytes.
///
/// # Examples
/// ```
/// use kami_registry::lock::LockFile;
/// # let text = include_str!("file/two-tools.lock");
/// let lock = LockFile::parse(text).map_err(|problems| problems[0].to_string())?;
/// assert_eq!(lock.to_string(), text);
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct LockFile {
    /// Where the tools come from.
    pub registries: Vec<LockedRegistry>,
    /// The tools.
    pub tools: Vec<LockedTool>,
}

impl LockFile {
    /// Reads the text of a `kami.lock`.
    ///
    /// # Errors
    /// With everything that is wrong with it, from top to bottom.
    ///
    /// # Examples
    /// ```
    /// let problems = kami_registry::lock::LockFile::parse("version = 9").err().unwrap_or_default();
    /// assert!(problems[0].message.starts_with("version 9 is not known here"));
    /// ```
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        read::read(text)
    }

    /// The tool of that package.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::lock::LockFile::default().tool(&"fs-grep".parse()?), None);
    /// # Ok::<(), kami_registry::name::NameError>(())
    /// ```
    pub fn tool(&self, name: &PackageName) -> Option<&LockedTool> {
        self.tools.iter().find(|tool| tool.name == *name)
    }

    /// The registry with that id.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{RegistryId, lock::LockFile};
    /// assert_eq!(LockFile::default().registry(&RegistryId::from_bytes([0; 16])), None);
    /// ```
    pub fn registry(&self, id: &RegistryId) -> Option<&LockedRegistry> {
        self.registries.iter().find(|registry| registry.id == *id)
    }
}

impl fmt::Display for LockFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut registries: Vec<_> = self.registries.iter().collect();
        registries.sort_by_key(|registry| registry.id);
        let mut tools: Vec<_> = self.tools.iter().collect();
        tools.sort_by(|left, right| (&left.name, left.registry).cmp(&(&right.name, right.registry)));
        writeln!(f, "{HEADER}version = {}", read::VERSION)?;
        registries.into_iter().try_for_each(|registry| write_registry(f, registry))?;
        tools.into_iter().try_for_each(|tool| write_tool(f, tool))
    }
}

fn write_registry(f: &mut fmt::Formatter<'_>, registry: &LockedRegistry) -> fmt::Result {
    let LockedRegistry { id, url, commit } = registry;
    let url = toml::Value::from(url.as_str());
    write!(f, "\n[[registry]]\nid = \"{id}\"\nurl = {url}\n")?;
    commit.iter().try_for_each(|commit| writeln!(f, "commit = \"{commit}\""))
}

fn write_tool(f: &mut fmt::Formatter<'_>, tool: &LockedTool) -> fmt::Result {
    let LockedTool { name, version, registry, artifact, entry, identity, signers, capabilities, pinned } = tool;
    let signers: Vec<_> = signers.iter().map(|key| format!("\"{key}\"")).collect();
    write!(f, "\n[[tool]]\nname = \"{name}\"\nversion = \"{version}\"\nregistry = \"{registry}\"\n")?;
    write!(f, "sha256 = \"{}\"\nsize = {}\ngit = \"{}\"\n", artifact.sha256.hex(), artifact.size, artifact.git)?;
    write!(f, "entry = \"{entry}\"\nidentity = \"{identity}\"\nsigners = [{}]\n", signers.join(", "))?;
    write!(f, "capabilities = \"{capabilities}\"\n{}", if *pinned { "pinned = true\n" } else { "" })
}

#[cfg(test)]
mod tests;
