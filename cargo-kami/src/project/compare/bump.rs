//! How much of a version a change asks for.

use semver::Version;
use serde::Serialize;
use std::fmt;

/// The part of a version that has to grow, least first; shown as what it means to whoever uses the component.
///
/// # Examples
/// ```
/// use cargo_kami::project::compare::Bump;
/// assert!(Bump::Minor < Bump::Major);
/// assert_eq!(Bump::Major.to_string(), "breaking");
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bump {
    /// Nobody who uses it has to notice.
    #[default]
    Patch,
    /// There is more than before.
    Minor,
    /// Something that worked may work no longer.
    Major,
}

impl Bump {
    /// The least version after `old` that may hold such a change. As cargo counts: below 1.0.0 the first number that
    /// is not 0 stands for the major one.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::project::compare::Bump;
    /// assert_eq!(Bump::Minor.after(&"1.2.3".parse()?).to_string(), "1.3.0");
    /// assert_eq!(Bump::Major.after(&"0.2.3".parse()?).to_string(), "0.3.0");
    /// # Ok::<(), semver::Error>(())
    /// ```
    pub fn after(self, old: &Version) -> Version {
        let Version { major, minor, patch, .. } = *old;
        match (self, major, minor) {
            // what comes after a pre-release is free to change
            _ if !old.pre.is_empty() => Version::new(major, minor, patch),
            (Self::Major, 0, 1..) => Version::new(0, minor + 1, 0),
            (Self::Major, 1.., _) => Version::new(major + 1, 0, 0),
            (Self::Minor, 1.., _) => Version::new(major, minor + 1, 0),
            _ => Version::new(major, minor, patch + 1),
        }
    }

    /// Whether `new` may hold such a change after `old`; pre-releases count as what they lead to.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::project::compare::Bump;
    /// assert!(!Bump::Major.allows(&"1.2.3".parse()?, &"1.3.0".parse()?));
    /// assert!(Bump::Major.allows(&"1.2.3".parse()?, &"2.0.0-rc.1".parse()?));
    /// # Ok::<(), semver::Error>(())
    /// ```
    pub fn allows(self, old: &Version, new: &Version) -> bool {
        let least = self.after(old);
        (new.major, new.minor, new.patch) >= (least.major, least.minor, least.patch)
    }
}

impl fmt::Display for Bump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Patch => "detail",
            Self::Minor => "addition",
            Self::Major => "breaking",
        })
    }
}

#[cfg(test)]
mod tests;
