//! From what the store holds of a tool to what runs.

use crate::{
    adapters::{FileError, environment, files, shell_command},
    grants::{EnvGrant, Reference, StandingGrants},
    store::{Installed, Store, StoreError},
};
use kami_host::{
    Inspection,
    domain::{Granting, Grants},
};
use std::time::Duration;

/// Long enough for somebody to unlock what keeps their passwords.
const PATIENCE: Duration = Duration::from_secs(60);

/// A tool with what it is allowed.
///
/// # Examples
/// ```
/// fn is_complete(ready: &cargo_kami::ops::Ready) -> bool {
///     ready.valueless.is_empty()
/// }
/// ```
#[derive(Debug)]
pub struct Ready {
    /// The tool.
    pub tool: Installed,
    /// What it may touch: what it asks for and is allowed.
    pub grants: Grants,
    /// How it is granted more.
    pub granting: Granting,
    /// What it is allowed and cannot have at the moment.
    pub valueless: Vec<Valueless>,
}

/// Takes a tool from the store, with what it is allowed, and its component, which is the one that was installed.
///
/// # Errors
/// When it is not installed, or its file is gone or was changed.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops, store::Store};
/// # let dir = tempfile::tempdir()?;
/// let unknown = ops::ready(&Store::create(dir.path())?, "demo").map(|_| ()).map_err(|error| error.code());
/// assert_eq!(unknown, Err("not-installed"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn ready(store: &Store, name: &str) -> Result<(Ready, Vec<u8>), StoreError> {
    let (tool, bytes) = store.load(name)?;
    tool.usable()?;
    Ok((installed(tool, Inspection::read(&bytes).ok().as_ref()), bytes))
}

/// An installed tool with what it is allowed.
pub(super) fn installed(tool: Installed, inspection: Option<&Inspection>) -> Ready {
    let granting = Granting::Command(format!("cargo kami grant {}", tool.name));
    equipped(tool, inspection, granting)
}

/// A tool with what it is allowed, and how it is granted more. What cannot be inspected cannot be run either, and says why
/// when that is tried.
pub(super) fn equipped(tool: Installed, inspection: Option<&Inspection>, granting: Granting) -> Ready {
    let effective = inspection.map(|inspection| effective(&tool.grants, inspection)).unwrap_or_default();
    let (grants, valueless) = resolved(&tool.name, effective);
    Ready { tool, grants, granting, valueless }
}

/// What is asked for and granted, both. A component without a manifest does not say what it asks for.
fn effective(granted: &StandingGrants, inspection: &Inspection) -> StandingGrants {
    inspection.manifest().map_or_else(|| granted.clone(), |asks| granted.within(&asks.capabilities))
}

/// A variable that is granted and has no value now.
///
/// # Examples
/// ```
/// fn warn(valueless: &cargo_kami::ops::Valueless) {
///     eprintln!("warning: {valueless}");
/// }
/// ```
#[derive(Debug, thiserror::Error)]
#[error("`{}` gets no value for its variable `{}` from `{}`: {why}", tool, grant.name, grant.from)]
pub struct Valueless {
    /// The tool that would see it.
    pub tool: String,
    /// The grant.
    pub grant: EnvGrant,
    /// What is wrong.
    pub why: String,
}

/// The grants with the values variables have at this moment; those that have none are left out.
fn resolved(tool: &str, standing: StandingGrants) -> (Grants, Vec<Valueless>) {
    let mut grants = Grants { net: standing.net, dirs: standing.dirs, env: Vec::new(), mcp: standing.mcp };
    let mut valueless = Vec::new();
    for grant in standing.env {
        match value(&grant.from) {
            Ok(value) => grants.env.push((grant.name, value)),
            Err(why) => valueless.push(Valueless { tool: tool.to_owned(), grant, why }),
        }
    }
    (grants, valueless)
}

fn value(from: &Reference) -> Result<String, String> {
    let text = match from {
        Reference::Variable(name) => {
            return environment::variable(name).ok_or_else(|| "it is not set, or empty".to_owned());
        }
        Reference::File(path) => match files::read_text(path) {
            Ok(text) => text.ok_or_else(|| FileError::Missing { path: path.clone() }.to_string())?,
            Err(error) => return Err(error.to_string()),
        },
        Reference::Command(line) => shell_command::output(line, PATIENCE).map_err(|error| error.to_string())?,
    };
    let text = text.strip_suffix('\n').unwrap_or(&text);
    Ok(text.strip_suffix('\r').unwrap_or(text).to_owned())
}

#[cfg(test)]
mod tests;
