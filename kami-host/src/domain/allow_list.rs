//! Which tools somebody may use.

use super::ToolPattern;

/// Which tools somebody may use: all of them by default, or those that a pattern fits.
///
/// # Examples
/// ```
/// use kami_host::domain::AllowList;
/// let list = AllowList::of(["csv-query/*".parse()?, "greet".parse()?]);
/// assert!(list.allows(("csv-query", "rows"), "rows"));
/// assert!(!list.allows(("json-tools", "rows"), "json-tools_rows"));
/// # Ok::<(), kami_host::domain::ToolPatternError>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct AllowList(Option<Vec<ToolPattern>>);

impl AllowList {
    /// What these patterns fit, and nothing else.
    ///
    /// # Examples
    /// ```
    /// assert!(!kami_host::domain::AllowList::of([]).allows(("demo", "greet"), "greet"));
    /// ```
    pub fn of(patterns: impl IntoIterator<Item = ToolPattern>) -> Self {
        Self(Some(patterns.into_iter().collect()))
    }

    /// Whether a tool, by the names of its component and its own there, may be used under the name clients see.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::domain::AllowList::default().allows(("demo", "greet"), "greet"));
    /// ```
    pub fn allows(&self, own: (&str, &str), seen: &str) -> bool {
        self.0.as_ref().is_none_or(|patterns| patterns.iter().any(|pattern| pattern.fits(own, seen)))
    }

    /// The patterns; nothing where everything is allowed.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::domain::AllowList::default().patterns(), None);
    /// ```
    pub fn patterns(&self) -> Option<&[ToolPattern]> {
        self.0.as_deref()
    }
}
