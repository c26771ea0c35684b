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
    let repository = |source: &str| Some(source.parse::<ReleaseName>().ok()?.repository().to_ascii_lowercase());
    one == other || repository(one).is_some_and(|one| Some(one) == repository(other))
}
