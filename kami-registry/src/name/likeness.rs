//! Names that people take for each other.

use super::PackageName;

/// How two different names resemble each other.
///
/// # Examples
/// ```
/// use kami_registry::{PackageName, name::Likeness};
/// let name: PackageName = "fs-grep".parse()?;
/// assert_eq!(name.likeness(&"fsgrep".parse()?), Some(Likeness::Skeleton));
/// assert_eq!(name.likeness(&"fs-grap".parse()?), Some(Likeness::OneEdit));
/// assert_eq!(name.likeness(&"csv-query".parse()?), None);
/// # Ok::<(), kami_registry::name::NameError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Likeness {
    /// They look the same: their skeletons are equal. A registry takes only one of them.
    Skeleton,
    /// One character was added, left out, changed or swapped with the next. Worth a warning.
    OneEdit,
}

/// In names as short as this, one edit is no sign of anything.
const SHORT: usize = 4;

impl PackageName {
    /// How this name resembles another one; `None` when it does not, or is the same.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::PackageName;
    /// let name: PackageName = "fs-grep".parse()?;
    /// assert_eq!(name.likeness(&name), None);
    /// # Ok::<(), kami_registry::name::NameError>(())
    /// ```
    pub fn likeness(&self, other: &Self) -> Option<Likeness> {
        let (one, two) = (self.as_str(), other.as_str());
        let long = one.len().min(two.len()) > SHORT;
        match () {
            () if one == two => None,
            () if self.skeleton() == other.skeleton() => Some(Likeness::Skeleton),
            () if long && strsim::osa_distance(one, two) == 1 => Some(Likeness::OneEdit),
            () => None,
        }
    }
}

/// Without `-`, and with one character for all that look like it.
pub(super) fn skeleton(name: &str) -> String {
    let characters = name.chars().filter(|character| *character != '-').map(|character| match character {
        '0' => 'o',
        '1' | 'i' => 'l',
        '3' => 'e',
        '5' => 's',
        other => other,
    });
    characters.collect::<String>().replace("rn", "m").replace("vv", "w")
}
