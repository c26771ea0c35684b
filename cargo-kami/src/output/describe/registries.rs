//! Registries, a line each.

use super::{ago, columns};
use crate::ops::ListedRegistry;
use kami_registry::Timestamp;

/// The registries with their places, how many packages they have and how old what is known of them is. A star stands before
/// the one that is meant where none is named.
///
/// # Examples
/// ```
/// use cargo_kami::output::describe;
/// assert_eq!(describe::registries(&[], kami_registry::Timestamp::from_seconds(0)), "");
/// ```
pub fn registries(listed: &[ListedRegistry], now: Timestamp) -> String {
    columns(listed.iter().map(|listed| row(listed, now)))
}

fn row(listed: &ListedRegistry, now: Timestamp) -> [String; 5] {
    let star = if listed.is_default { "*" } else { " " };
    let packages = match listed.packages {
        None => "never reached".to_owned(),
        Some(1) => "1 package".to_owned(),
        Some(packages) => format!("{packages} packages"),
    };
    let reached = listed.age.reached.map(|reached| format!("reached {}", ago(reached, now))).unwrap_or_default();
    let changed = listed.age.changed.map(|changed| format!("changed {}", ago(changed, now))).unwrap_or_default();
    [format!("{star} {}", listed.registry.name), packages, reached, changed, listed.registry.url.to_string()]
}
