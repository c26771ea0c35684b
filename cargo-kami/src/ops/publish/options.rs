//! What to publish, and how strictly.

use crate::ops::{BuildOptions, TestOptions};

/// What to publish, and how strictly.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{BuildOptions, Delivery, PublishOptions};
/// let options = PublishOptions::new(BuildOptions::new("/tools/demo"));
/// assert_eq!(options.delivery, Delivery::Main);
/// ```
#[derive(Clone, Debug)]
pub struct PublishOptions {
    /// How to build it.
    pub build: BuildOptions,
    /// How to test it; nothing where tests are left out.
    pub tests: Option<TestOptions>,
    /// Whether files may differ from the last commit.
    pub changed_files: Rule,
    /// Whether a new package may have a name that looks like another's.
    pub similar_names: Rule,
    /// Whether the version may be smaller than the changes ask for.
    pub breaking_changes: Rule,
    /// What is sent where.
    pub delivery: Delivery,
}

impl PublishOptions {
    /// Publishes what these options build, strictly and without tests.
    ///
    /// # Examples
    /// See [`PublishOptions`].
    pub fn new(build: BuildOptions) -> Self {
        Self {
            build,
            tests: None,
            changed_files: Rule::Strict,
            similar_names: Rule::Strict,
            breaking_changes: Rule::Strict,
            delivery: Delivery::Main,
        }
    }
}

/// How strict a rule is.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Rule::default(), cargo_kami::ops::Rule::Strict);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Rule {
    /// What breaks it is refused.
    #[default]
    Strict,
    /// What breaks it is told, and let through.
    Lenient,
}

/// What is sent where.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Delivery::default(), cargo_kami::ops::Delivery::Main);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Delivery {
    /// To the registry itself.
    #[default]
    Main,
    /// To a branch that somebody has to merge.
    Proposal,
    /// Nothing is sent.
    DryRun,
}
