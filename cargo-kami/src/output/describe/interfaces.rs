//! Interfaces, grouped by package.

use super::table;
use std::collections::BTreeMap;

/// `wasi:io/poll@0.2.6` and its like: a line a package, `wasi:io@0.2.6`, with the names of its interfaces.
pub(super) fn grouped(interfaces: &[String]) -> String {
    let mut packages: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for interface in interfaces {
        let (package, name) = split(interface);
        packages.entry(package).or_default().push(name);
    }
    table(packages.into_iter().map(|(package, names)| (package, names.join(", "))))
}

fn split(interface: &str) -> (String, &str) {
    let Some((package, rest)) = interface.split_once('/') else { return (interface.to_owned(), "") };
    match rest.split_once('@') {
        Some((name, version)) => (format!("{package}@{version}"), name),
        None => (package.to_owned(), rest),
    }
}
