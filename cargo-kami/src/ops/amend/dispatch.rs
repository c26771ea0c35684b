//! Where an amendment goes.

use kami_registry::{PackageName, log::Event, publish::Target};
use std::path::PathBuf;

/// What is to become of an amendment.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Dispatch::default(), cargo_kami::ops::Dispatch::Main);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum Dispatch {
    /// It is sent to the registry itself.
    #[default]
    Main,
    /// It is sent to a branch that somebody has to merge.
    Proposal,
    /// It is written to a file, for others to sign.
    Draft(PathBuf),
}

impl Dispatch {
    /// The branch it is sent to.
    pub(super) fn target(&self, package: &PackageName, event: &Event) -> Target {
        let kind = event.kind();
        match (self, event) {
            (Self::Proposal, Event::Yank { version, .. } | Event::Unyank { version }) => {
                Target::Branch(format!("kami/{package}-{}-{version}", kind.as_str()))
            }
            (Self::Proposal, _) => Target::Branch(format!("kami/{package}-{}", kind.as_str())),
            _ => Target::Main,
        }
    }
}
