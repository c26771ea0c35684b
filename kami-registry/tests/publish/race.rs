//! A transport on which something happens in between.

use crate::world::{MAIN, Outcome};
use kami_registry::{
    git::{
        self, Caps, Exclusive, Insecure, Oid, PushError, RegistryUrl, Transport, TransportError, TransportOptions,
        Update, Want,
    },
    publish::AppendError,
};
use std::{
    collections::BTreeMap,
    fmt,
    path::Path,
    sync::{Mutex, PoisonError},
};
use tempfile::TempDir;

type Deed = Box<dyn FnOnce() -> Result<(), AppendError> + Send>;

/// What becomes of pushes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fate {
    Sent,
    Lost,
    Swallowed,
}

struct Race {
    inner: Box<dyn Transport>,
    first: Mutex<Option<Deed>>,
    fate: Fate,
    apart: Box<dyn Transport>,
    _folder: TempDir,
}

/// A transport before whose first push `first` happens.
pub(crate) fn race(
    inner: Box<dyn Transport>,
    fate: Fate,
    first: impl FnOnce() -> Result<(), AppendError> + Send + 'static,
) -> Outcome<Box<dyn Transport>> {
    let folder = tempfile::tempdir()?;
    git::create(&folder.path().join("apart.git"))?;
    let apart = RegistryUrl::parse("apart.git", Insecure::Refused)?.within(folder.path());
    let apart = git::open(&apart, &TransportOptions::default())?;
    Ok(Box::new(Race { inner, first: Mutex::new(Some(Box::new(first))), fate, apart, _folder: folder }))
}

impl fmt::Debug for Race {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Race")
    }
}

impl Transport for Race {
    fn url(&self) -> &RegistryUrl {
        self.inner.url()
    }

    fn refs(&self, prefix: &str) -> Result<BTreeMap<String, Oid>, TransportError> {
        self.inner.refs(prefix)
    }

    fn fetch(&self, into: &Path, wants: &[Want], caps: &Caps) -> Result<Vec<Oid>, TransportError> {
        self.inner.fetch(into, wants, caps)
    }

    fn push(&self, from: &Path, updates: &[Update]) -> Result<(), PushError> {
        if let Some(first) = self.first.lock().unwrap_or_else(PoisonError::into_inner).take() {
            assert!(first().is_ok(), "somebody else publishes first");
        }
        match self.fate {
            Fate::Sent => self.inner.push(from, updates),
            Fate::Lost => Err(PushError::Lost { name: MAIN.to_owned() }),
            Fate::Swallowed => Ok(()),
        }
    }

    /// Of another folder, so that whoever comes in between does not wait.
    fn exclusive(&self) -> Result<Exclusive, TransportError> {
        self.apart.exclusive()
    }
}
