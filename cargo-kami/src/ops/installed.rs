//! Lists and removes installed tools, and counts their calls.

use crate::{
    adapters::environment,
    store::{Count, Installed, Store, StoreError},
};
use std::path::Path;

/// All installed tools whose name, package or source has `filter` in it, by name.
///
/// # Errors
/// When the store cannot be read.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// assert!(cargo_kami::ops::list(dir.path(), "")?.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn list(store: &Path, filter: &str) -> Result<Vec<Installed>, StoreError> {
    let mut tools = match Store::open(store)? {
        Some(store) => store.tools()?,
        None => Vec::new(),
    };
    tools.retain(|tool| [&tool.name, &tool.package, &tool.provenance.source].iter().any(|text| text.contains(filter)));
    Ok(tools)
}

/// The tools of these names, or all of them where there are no names.
pub(super) fn selected(store: &Path, names: &[String]) -> Result<Vec<Installed>, StoreError> {
    match names {
        [] => list(store, ""),
        names => names.iter().map(|name| Store::existing(store, name)?.tool(name)).collect(),
    }
}

/// Removes a tool, with everything it is allowed.
///
/// # Errors
/// When it is not installed, or the store cannot be written.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// assert!(cargo_kami::ops::uninstall(dir.path(), "demo").is_err());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn uninstall(store: &Path, name: &str) -> Result<Installed, StoreError> {
    Store::existing(store, name)?.remove(name)
}

/// Counts calls of a tool. A count that cannot be written is not worth an error.
///
/// # Examples
/// ```
/// use cargo_kami::store::Count;
/// # let dir = tempfile::tempdir()?;
/// cargo_kami::ops::used(dir.path(), "demo", Count { calls: 1, failures: 0 });
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn used(store: &Path, name: &str, count: Count) {
    if let Ok(Some(mut store)) = Store::open(store) {
        let _ = store.count(&[(name.to_owned(), count)], environment::now());
    }
}
