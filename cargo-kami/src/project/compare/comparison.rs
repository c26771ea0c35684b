//! Everything that changes from one version to the next.

use super::{Bump, Change, What, documents, exports, tools};
use kami_host::domain::{Capabilities, Limits, Manifest};
use semver::Version;

/// What changes from one version of a component to the next.
///
/// # Examples
/// ```
/// use cargo_kami::project::compare::{Bump, Comparison};
/// assert_eq!(Comparison::default().bump(), Bump::Patch);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Tools, resources, prompts, limits, interfaces.
    pub changes: Vec<Change>,
    /// What is asked for now and was not covered before.
    pub widened: Capabilities,
    /// What was asked for and is not covered any more.
    pub narrowed: Capabilities,
}

/// Compares what two versions say about themselves.
///
/// # Examples
/// ```
/// use kami_host::domain::Manifest;
/// let old = Manifest::parse(br#"{"version":1,"abi":"","name":"demo","packageVersion":"0.1.0","tools":[]}"#)?;
/// let mut new = old.clone();
/// new.tools.push(serde_json::from_str(r#"{"name":"greet","description":"Says hello.","inputSchema":{"type":"object"}}"#)?);
/// let comparison = cargo_kami::project::compare::compare(&old, &new);
/// assert_eq!(comparison.changes[0].to_string(), "the tool `greet` is new");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn compare(old: &Manifest, new: &Manifest) -> Comparison {
    let mut changes = tools::compare(&old.tools, &new.tools);
    changes.extend(documents::compare(old, new));
    changes.extend(limits(old, new));
    if old.abi != new.abi {
        // the host speaks to either, and agents do not see it
        let what = What::Abi { old: old.abi.clone(), new: new.abi.clone() };
        changes.push(Change { bump: Bump::Patch, what });
    }
    Comparison {
        changes,
        widened: new.capabilities.beyond(&old.capabilities),
        narrowed: old.capabilities.beyond(&new.capabilities),
    }
}

/// A call that may use more asks the operator for more.
fn limits(old: &Manifest, new: &Manifest) -> Vec<Change> {
    let (was, is) = (Limits::default().with(&old.limits), Limits::default().with(&new.limits));
    let (old, new) = (old.limits, new.limits);
    let shown = [
        ("memory", was.memory < is.memory, old.memory.map(|it| it.to_string()), new.memory.map(|it| it.to_string())),
        ("time", was.time < is.time, old.time.map(|it| it.to_string()), new.time.map(|it| it.to_string())),
        ("output", was.output < is.output, old.output.map(|it| it.to_string()), new.output.map(|it| it.to_string())),
    ];
    let differ = shown.into_iter().filter(|(.., old, new)| old != new);
    let change = |(limit, is_raised, old, new)| Change {
        bump: if is_raised { Bump::Minor } else { Bump::Patch },
        what: What::Limit { limit, old, new },
    };
    differ.map(change).collect()
}

impl Comparison {
    /// The same, with what changes for other components: the interfaces besides `kami:tool` and `wasi`, in the bytes of
    /// the old and of the new file.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::project::compare::Comparison;
    /// let empty = b"\0asm\x0d\0\x01\0";
    /// assert_eq!(Comparison::default().with_exports(empty, empty), Comparison::default());
    /// ```
    #[must_use]
    pub fn with_exports(mut self, old: &[u8], new: &[u8]) -> Self {
        self.changes.extend(exports::compare(old, new));
        self
    }

    /// Whether nothing changes that anybody could notice.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::project::compare::Comparison::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What all of it together asks of the version. More to be granted is more than before, and a variable the tool is
    /// now useless without breaks it for whoever has not set it.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::project::compare::{Bump, Comparison};
    /// let widened = serde_json::from_str(r#"{"mcp": ["sampling"]}"#)?;
    /// assert_eq!(Comparison { widened, ..Comparison::default() }.bump(), Bump::Minor);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn bump(&self) -> Bump {
        let changes = self.changes.iter().map(|change| change.bump).max().unwrap_or_default();
        let needs_more = self.widened.env.iter().any(|variable| variable.required);
        let widened = match (needs_more, self.widened.is_empty()) {
            (true, _) => Bump::Major,
            (_, false) => Bump::Minor,
            (_, true) => Bump::Patch,
        };
        changes.max(widened)
    }

    /// The least version after `old` all of it may be published as.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::project::compare::Comparison;
    /// assert_eq!(Comparison::default().least(&"1.0.0".parse()?).to_string(), "1.0.1");
    /// # Ok::<(), semver::Error>(())
    /// ```
    pub fn least(&self, old: &Version) -> Version {
        self.bump().after(old)
    }
}

#[cfg(test)]
mod tests;
