//! What a person agrees to when they let a project grant something.

use crate::grants::StandingGrants;
use kami_registry::{PackageName, RegistryId, Sha256};

/// A tool and what a project grants it, with folders and files as they are on this machine.
///
/// # Examples
/// ```
/// fn lines(tool: &cargo_kami::project::GrantedTool) -> Vec<String> {
///     tool.grants.flags().iter().map(|flag| format!("{} {flag}", tool.name)).collect()
/// }
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct GrantedTool {
    /// What it is called.
    pub name: PackageName,
    /// Where it is published.
    pub registry: RegistryId,
    /// The digest of the line that created it.
    pub identity: Sha256,
    /// What it is allowed.
    pub grants: StandingGrants,
}

/// The digest of all that is granted, and to whom: another tool of the same name is somebody else. `None` where nothing is
/// granted to anybody, which needs nobody's agreement.
///
/// # Examples
/// ```
/// use cargo_kami::project::{GrantedTool, agreement};
/// use kami_registry::{RegistryId, Sha256};
/// let (registry, identity) = (RegistryId::from_bytes([7; 16]), Sha256::of(b"create"));
/// let mut tool = GrantedTool { name: "fs-grep".parse()?, registry, identity, grants: Default::default() };
/// assert_eq!(agreement(&[tool.clone()]), None);
/// tool.grants.env.push("KEY".parse()?);
/// assert!(agreement(&[tool]).is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn agreement(tools: &[GrantedTool]) -> Option<Sha256> {
    let mut granted: Vec<_> = tools.iter().filter(|tool| !tool.grants.is_empty()).map(facts).collect();
    granted.sort();
    // the only values that cannot be written are maps with odd keys, and there are none
    (!granted.is_empty()).then(|| Sha256::of(&serde_json::to_vec(&granted).unwrap_or_default()))
}

fn facts(tool: &GrantedTool) -> Vec<String> {
    let who = [tool.name.to_string(), tool.registry.to_string(), tool.identity.to_string()];
    let mut flags = tool.grants.flags();
    flags.sort();
    who.into_iter().chain(flags).collect()
}

#[cfg(test)]
mod tests;
