//! What installed tools are allowed: shown, widened, taken back.

use crate::{
    grants::{Revocation, StandingGrants, wanted},
    store::{Installed, Store},
};
use kami_host::{Inspection, domain::Capabilities};
use std::path::Path;

mod error;

pub use error::GrantRefusal;

/// What a tool is allowed, beside what it asks for.
///
/// # Examples
/// ```
/// fn is_complete(allowance: &cargo_kami::ops::Allowance) -> bool {
///     allowance.missing().is_empty()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Allowance {
    /// The tool, with what it is allowed.
    pub tool: Installed,
    /// What it asks for; nothing is known of components without a manifest.
    pub asked: Option<Capabilities>,
}

impl Allowance {
    /// What it asks for and is not allowed, not even in part.
    ///
    /// # Examples
    /// ```
    /// fn flags(allowance: &cargo_kami::ops::Allowance) -> Vec<String> {
    ///     cargo_kami::grants::wanted(&allowance.missing())
    /// }
    /// ```
    pub fn missing(&self) -> Capabilities {
        self.asked.as_ref().map(|asked| self.tool.grants.missing(asked)).unwrap_or_default()
    }
}

/// Shows what a tool is allowed.
///
/// # Errors
/// When it is not installed, or cannot be read.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// let unknown = cargo_kami::ops::grants(dir.path(), "demo").map(|_| ()).map_err(|error| error.to_string());
/// assert_eq!(unknown, Err("`demo` is not installed".to_owned()));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn grants(store: &Path, name: &str) -> Result<Allowance, GrantRefusal> {
    look(&Store::existing(store, name)?, name)
}

/// Allows a tool more: what it asks for, and nothing else.
///
/// # Errors
/// When it is not installed, does not ask for that, or the store cannot be written.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// assert!(cargo_kami::ops::grant(dir.path(), "demo", Default::default()).is_err());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn grant(store: &Path, name: &str, grants: StandingGrants) -> Result<Allowance, GrantRefusal> {
    let mut store = Store::existing(store, name)?;
    let Allowance { asked, tool } = look(&store, name)?;
    let admitted = admitted(name, asked.as_ref(), grants)?;
    let tool = store.allow(name, |now| {
        // another version, installed in this moment, asks for something else
        if now.sha256 == tool.sha256 {
            now.grants.add(admitted);
        }
    })?;
    Ok(Allowance { tool, asked })
}

/// Takes back what a tool is allowed.
///
/// # Errors
/// When it is not installed, is not allowed that anyway, or the store cannot be written.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// assert!(cargo_kami::ops::revoke(dir.path(), "demo", Some(&Default::default())).is_err());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn revoke(store: &Path, name: &str, what: Option<&Revocation>) -> Result<Allowance, GrantRefusal> {
    let mut store = Store::existing(store, name)?;
    let Allowance { asked, tool } = look(&store, name)?;
    let absent = what.map(|what| tool.grants.clone().revoke(what)).unwrap_or_default();
    if !absent.is_empty() {
        return Err(GrantRefusal::Absent { name: name.to_owned(), absent, granted: tool.grants.flags() });
    }
    let tool = store.allow(name, |now| match what {
        Some(what) => drop(now.grants.revoke(what)),
        None => now.grants = StandingGrants::default(),
    })?;
    Ok(Allowance { tool, asked })
}

/// These grants, no wider than what is asked for; one that is not asked for at all is a mistake.
pub(super) fn admitted(
    name: &str,
    asked: Option<&Capabilities>,
    grants: StandingGrants,
) -> Result<StandingGrants, GrantRefusal> {
    let Some(asked) = asked else { return Ok(grants) };
    let beyond = grants.beyond(asked).flags();
    if beyond.is_empty() {
        return Ok(grants.within(asked));
    }
    Err(GrantRefusal::NotAsked { name: name.to_owned(), beyond, asked: wanted(asked) })
}

fn look(store: &Store, name: &str) -> Result<Allowance, GrantRefusal> {
    let (tool, bytes) = store.load(name)?;
    let unusable = |source| GrantRefusal::Unusable { name: name.to_owned(), source };
    let inspection = Inspection::read(&bytes).map_err(unusable)?;
    let asked = inspection.manifest().map(|manifest| manifest.capabilities.clone());
    Ok(Allowance { tool, asked })
}
