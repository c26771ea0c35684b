//! Guesses which name was meant.

/// The candidates, nearest to `name` first.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::document::by_nearness("nett", ["fs", "net"]), ["net", "fs"]);
/// ```
pub fn by_nearness<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut candidates: Vec<&str> = candidates.into_iter().collect();
    candidates.sort_by_key(|candidate| distance(name, candidate));
    candidates
}

/// The candidate that was probably meant, if any is near enough.
///
/// # Examples
/// ```
/// use kami_registry::document::nearest;
/// assert_eq!(nearest("memroy", ["memory", "time"]), Some("memory"));
/// assert_eq!(nearest("colour", ["memory", "time"]), None);
/// ```
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let first = by_nearness(name, candidates).into_iter().next()?;
    (distance(name, first) <= (name.chars().count() / 3).max(1)).then_some(first)
}

fn distance(left: &str, right: &str) -> usize {
    strsim::damerau_levenshtein(&left.to_lowercase(), &right.to_lowercase())
}
