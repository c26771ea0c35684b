//! Removes what nobody needs from a registry.

use super::{ReachOptions, RegistryError, index_options, reach};
use crate::settings::Registry;
use kami_registry::{
    git::{self, Authority, TransportOptions},
    index::Index,
    upkeep::Unnamed,
};

/// Whether what nobody needs is removed.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Removal::default(), cargo_kami::ops::Removal::Preview);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Removal {
    /// It is only looked for.
    #[default]
    Preview,
    /// It is removed.
    Remove,
}

/// Which registry to tidy up.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::GcOptions::default().reach.registry, None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct GcOptions {
    /// Which one, and how to reach it.
    pub reach: ReachOptions,
    /// Whether anything is removed.
    pub removal: Removal,
}

/// What nobody needs of a registry.
///
/// # Examples
/// See [`collect_garbage`].
#[derive(Clone, Debug)]
pub struct GcReport {
    /// The registry.
    pub registry: Registry,
    /// The components no line names.
    pub unnamed: Unnamed,
}

/// Looks for components no line names, and removes them. A folder's own hooks and rules are not asked, for this is what
/// whoever runs the registry does.
///
/// # Errors
/// When the registry cannot be reached, broke its rules, somebody publishes meanwhile, or its host lets nobody delete anything.
///
/// # Examples
/// ```no_run
/// let report = cargo_kami::ops::collect_garbage(&Default::default())?;
/// println!("{} components could go", report.unnamed.components.len());
/// # Ok::<(), cargo_kami::ops::RegistryError>(())
/// ```
pub fn collect_garbage(options: &GcOptions) -> Result<GcReport, RegistryError> {
    let registry = reach::choose(&options.reach)?;
    let (interaction, authority) = (options.reach.interaction, Authority::Operator);
    let remote = git::open(&registry.url, &TransportOptions { interaction, authority, ..TransportOptions::default() })?;
    let mut index = Index::open(index_options(&registry)?)?;
    let unnamed = Unnamed::find(&mut index, &*remote)?;
    if options.removal == Removal::Remove {
        unnamed.remove(&index, &*remote)?;
    }
    Ok(GcReport { registry, unnamed })
}
