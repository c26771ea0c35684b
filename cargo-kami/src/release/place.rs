//! Whether two things come from the same place.

use super::ReleaseName;

/// Whether two sources are the same place: the same file or address, or releases of one repository.
///
/// # Examples
/// ```
/// use cargo_kami::release::same_place;
/// assert!(same_place("acme/tools@v1", "acme/tools@v2"));
/// assert!(!same_place("acme/tools@v1", "evil/tools@v1"));
/// assert!(!same_place("https://example.com/v1/demo.wasm", "https://example.com/v2/demo.wasm"));
/// ```
pub fn same_place(one: &str, other: &str) -> bool {
    let repository =
        |source: &str| Some(split(source).0.parse::<ReleaseName>().ok()?.repository().to_ascii_lowercase());
    one == other || repository(one).is_some_and(|one| Some(one) == repository(other))
}

/// A source without the file that was chosen of a release, and that file.
///
/// # Examples
/// ```
/// use cargo_kami::release::split;
/// assert_eq!(split("acme/tools@v1 --asset b.wasm"), ("acme/tools@v1", Some("b.wasm")));
/// ```
pub fn split(source: &str) -> (&str, Option<&str>) {
    match source.split_once(" --asset ") {
        Some((release, asset)) => (release, Some(asset)),
        None => (source, None),
    }
}
