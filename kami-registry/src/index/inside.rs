//! What writing to a registry needs of its copy.

use super::Index;
use crate::git::Caps;
use git2::Repository;
use std::path::Path;

impl Index {
    /// The folder of the copy.
    pub(crate) fn folder(&self) -> &Path {
        &self.options.folder
    }

    /// The copy itself.
    pub(crate) fn repository(&self) -> &Repository {
        &self.repository
    }

    /// What a fetch may cost.
    pub(crate) fn caps(&self) -> &Caps {
        &self.options.caps
    }
}
