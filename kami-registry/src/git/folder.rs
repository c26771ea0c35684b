//! A registry in a folder of this machine: its repository is opened and written directly.
//!
//! Who owns the folder does not matter for this: nothing in it is run, and what it holds is trusted as little as what comes
//! over a network. Where the folder has hooks or rules, pushing is left to the `git` program, which keeps to them; and git
//! refuses to run the hooks of somebody else's folder unless the user's `safe.directory` names it.

mod closure;
mod copy;
mod fetch;
mod left;
mod lock;
mod push;
mod rules;
mod shallow;

use super::{
    Caps, Exclusive, Oid, PushError, RegistryUrl, Said, Transport, TransportError, TransportOptions, Update, Want,
    names, serving,
};
use git2::{ErrorCode, Repository};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Mutex,
};

/// A repository in a folder.
#[derive(Debug)]
pub(super) struct Folder {
    url: RegistryUrl,
    path: PathBuf,
    options: TransportOptions,
    held: Mutex<lock::Held>,
}

impl Folder {
    /// Looks whether there is a repository.
    pub(super) fn open(url: &RegistryUrl, path: &Path, options: &TransportOptions) -> Result<Self, TransportError> {
        let mut folder = Self { url: url.clone(), path: path.to_owned(), options: *options, held: Mutex::default() };
        folder.path = folder.repository()?.path().to_owned();
        Ok(folder)
    }

    /// Opened anew each time: a long-lived one would not see packs that came and went.
    fn repository(&self) -> Result<Repository, TransportError> {
        let opened = Repository::open_bare(&self.path);
        let opened = opened.or_else(|error| Repository::open_bare(self.path.join(".git")).map_err(|_| error));
        opened.and_then(serving::durably).map_err(|error| {
            let (url, said) = (self.url.clone(), Said::new(error.message()));
            match error.code() {
                ErrorCode::NotFound if !self.path.is_dir() => {
                    TransportError::Missing { url, said: Said::new("there is no such folder") }
                }
                ErrorCode::NotFound => TransportError::Missing { url, said: Said::new("the folder is no repository") },
                _ => TransportError::Damaged { url, said },
            }
        })
    }

    fn damaged(&self, error: &git2::Error) -> TransportError {
        TransportError::Damaged { url: self.url.clone(), said: Said::new(error.message()) }
    }

    fn lacks(&self, name: &str) -> TransportError {
        TransportError::Lacks { url: self.url.clone(), name: name.to_owned() }
    }

    fn target(&self, repository: &Repository, name: &str) -> Result<Option<Oid>, TransportError> {
        match repository.refname_to_id(name) {
            Ok(id) => Ok(Some(id)),
            Err(error) if matches!(error.code(), ErrorCode::NotFound | ErrorCode::InvalidSpec) => Ok(None),
            Err(error) => Err(self.damaged(&error)),
        }
    }
}

impl Transport for Folder {
    fn url(&self) -> &RegistryUrl {
        &self.url
    }

    fn refs(&self, prefix: &str) -> Result<BTreeMap<String, Oid>, TransportError> {
        names::check_start(prefix)?;
        let repository = self.repository()?;
        let found = repository.references_glob(&format!("{prefix}*")).map_err(|error| self.damaged(&error))?;
        let mut refs = BTreeMap::new();
        for reference in found {
            let reference = reference.map_err(|error| self.damaged(&error))?;
            if let (Ok(name), Some(target)) = (reference.name(), reference.target()) {
                refs.insert(name.to_owned(), target);
            }
        }
        Ok(refs)
    }

    fn tip(&self, name: &str) -> Result<Option<Oid>, TransportError> {
        names::check([name])?;
        self.target(&self.repository()?, name)
    }

    fn fetch(&self, into: &Path, wants: &[Want], caps: &Caps) -> Result<Vec<Oid>, TransportError> {
        names::check_wants(wants)?;
        fetch::fetch(self, into, wants, caps)
    }

    fn push(&self, from: &Path, updates: &[Update]) -> Result<(), PushError> {
        names::check(updates.iter().map(|update| update.name.as_str()))?;
        push::push(self, from, updates)
    }

    fn exclusive(&self) -> Result<Exclusive, TransportError> {
        lock::take(self)
    }
}
