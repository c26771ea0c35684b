//! Looks for damage in the store, and puts right what can be.

use crate::store::{Repair, Store, StoreError};
use std::path::Path;

/// What is wrong with the store, and what was done about it.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// assert!(cargo_kami::ops::repair(dir.path())?.broken.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct RepairReport {
    /// What became of the database.
    pub repair: Repair,
    /// Tools whose component is gone or was changed; each says how to install it again.
    pub broken: Vec<StoreError>,
}

/// Looks for damage in the database and in all components, and puts right what can be.
///
/// # Errors
/// When the store cannot be read or written for other reasons than damage.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// assert!(cargo_kami::ops::repair(dir.path())?.repair.aside.is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn repair(store: &Path) -> Result<RepairReport, StoreError> {
    let repair = Store::repair(store)?;
    let store = Store::create(store)?;
    let broken = repair.tools.iter().filter_map(|tool| store.component(tool).err()).collect();
    Ok(RepairReport { repair, broken })
}
