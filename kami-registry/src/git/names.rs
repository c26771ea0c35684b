//! Names of references.

use super::{Source, TransportError, Want};
use git2::Reference;

/// Refuses what is no full name of a reference. A registry may name what to fetch, so this must not be a pattern, an option
/// or half of a refspec.
pub(super) fn check<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<(), TransportError> {
    match names.into_iter().find(|name| !is_name(name)) {
        Some(name) => Err(TransportError::BadName { name: name.to_owned() }),
        None => Ok(()),
    }
}

/// Refuses what names cannot start with.
pub(super) fn check_start(start: &str) -> Result<(), TransportError> {
    check([format!("{start}x").as_str()])
}

/// Looks at both sides of what is wanted.
pub(super) fn check_wants(wants: &[Want]) -> Result<(), TransportError> {
    let there = wants.iter().filter_map(|want| match &want.source {
        Source::Ref(name) => Some(name.as_str()),
        Source::Object(_) => None,
    });
    check(there.chain(wants.iter().map(|want| want.into.as_str())))
}

fn is_name(name: &str) -> bool {
    let is_plain = name.bytes().all(|byte| byte.is_ascii_graphic());
    is_plain && name.starts_with("refs/") && Reference::is_valid_name(name)
}

#[cfg(test)]
mod tests;
