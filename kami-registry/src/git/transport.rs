//! What can be done with the repository of a registry.

use super::{Caps, Oid, PushError, RegistryUrl, TransportError, Update, Want};
use std::{collections::BTreeMap, fmt, fs::File, path::Path, sync::Arc};

/// A repository that holds a registry, and a way to reach it.
///
/// # Examples
/// ```
/// use kami_registry::git::{Oid, Transport, TransportError};
/// fn is_empty(remote: &dyn Transport) -> Result<bool, TransportError> {
///     Ok(remote.tip("refs/heads/main")?.is_none())
/// }
/// ```
pub trait Transport: fmt::Debug + Send + Sync {
    /// Where it lies.
    fn url(&self) -> &RegistryUrl;

    /// What the references point to whose names are `prefix` or start with it.
    ///
    /// # Errors
    /// When the repository cannot be reached or read.
    fn refs(&self, prefix: &str) -> Result<BTreeMap<String, Oid>, TransportError>;

    /// What one reference points to.
    ///
    /// # Errors
    /// When the repository cannot be reached or read.
    fn tip(&self, name: &str) -> Result<Option<Oid>, TransportError> {
        Ok(self.refs(name)?.remove(name))
    }

    /// Brings what is wanted into the bare repository `into` and points references there; what each of them points to, in
    /// the order of `wants`. What came is whole but not trusted: read it header first.
    ///
    /// # Errors
    /// When the repository cannot be reached or read, lacks what is wanted, or sends more or slower than `caps` allows.
    /// Nothing in `into` points to anything new then.
    fn fetch(&self, into: &Path, wants: &[Want], caps: &Caps) -> Result<Vec<Oid>, TransportError>;

    /// Sends what `from` has, and moves references, in this order: all or none where the remote can, at least none after
    /// one that was refused. A reference moves only if it points to what is expected; one that points to the new object
    /// already counts as moved.
    ///
    /// # Errors
    /// When somebody else was faster, the remote refuses, or cannot be reached.
    fn push(&self, from: &Path, updates: &[Update]) -> Result<(), PushError>;

    /// Waits until nobody else holds it. Who means to push again and again until it succeeds holds it meanwhile, so that
    /// those who push by the same folder take turns; elsewhere there is nothing to wait for. It belongs to this transport:
    /// whoever else publishes opens one of their own.
    ///
    /// # Errors
    /// When somebody holds it for longer than the options allow.
    fn exclusive(&self) -> Result<Exclusive, TransportError>;
}

/// The right to write alone, until it is dropped.
///
/// # Examples
/// ```
/// use kami_registry::git::{Exclusive, Transport, TransportError};
/// fn alone(remote: &dyn Transport) -> Result<Exclusive, TransportError> {
///     remote.exclusive()
/// }
/// ```
#[derive(Debug)]
#[must_use = "it ends when it is dropped"]
pub struct Exclusive(pub(crate) Option<Arc<File>>);
