//! What adding to a registry needs of its copy.

use super::Index;
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
}
