//! How long ago something was.

use kami_registry::Timestamp;

/// How long ago a moment was, in the largest unit that says something.
///
/// # Examples
/// ```
/// use cargo_kami::output::describe::ago;
/// use kami_registry::Timestamp;
/// let at = Timestamp::from_seconds;
/// assert_eq!(ago(at(0), at(59)), "just now");
/// assert_eq!(ago(at(0), at(3 * 60 * 60)), "3 hours ago");
/// assert_eq!(ago(at(0), at(24 * 60 * 60)), "1 day ago");
/// assert_eq!(ago(at(24 * 60 * 60), at(0)), "in 1 day");
/// ```
pub fn ago(then: Timestamp, now: Timestamp) -> String {
    let seconds = now.seconds().abs_diff(then.seconds());
    let units = [("year", 365 * 86_400), ("day", 86_400), ("hour", 3_600), ("minute", 60)];
    let found = units.iter().map(|(unit, size)| (unit, seconds / size)).find(|(_, count)| *count > 0);
    let Some((unit, count)) = found else { return "just now".to_owned() };
    let span = format!("{count} {unit}{}", if count == 1 { "" } else { "s" });
    if then > now { format!("in {span}") } else { format!("{span} ago") }
}
