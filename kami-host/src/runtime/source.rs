//! Where the bytes of a component are.

use super::CallError;
use crate::{InspectError, Inspection, inspect::digest};
use std::{error::Error, sync::Arc};

type Read = dyn Fn() -> Result<Vec<u8>, Box<dyn Error + Send + Sync>> + Send + Sync;

/// Why a component cannot be taken in from where it is stored.
///
/// # Examples
/// ```
/// # fn example(host: &kami_host::Host) {
/// let gone = || Err::<Vec<u8>, _>(std::io::Error::other("gone"));
/// let error = host.stored("sha256:00", gone).map(|_| ()).unwrap_err();
/// assert!(matches!(error, kami_host::StoredError::Read(_)));
/// # }
/// ```
#[derive(Debug, thiserror::Error)]
pub enum StoredError<E: Error + 'static> {
    /// It cannot be read.
    #[error(transparent)]
    Read(E),
    /// What is read is no component.
    #[error(transparent)]
    Unusable(#[from] InspectError),
}

/// Where the bytes of a component are.
#[derive(Clone)]
pub(crate) enum Source {
    /// In memory.
    Here(Arc<[u8]>),
    /// Where they are read from when they are needed.
    Stored(Arc<Read>),
}

impl Source {
    pub(super) fn stored<E: Error + Send + Sync + 'static>(
        read: impl Fn() -> Result<Vec<u8>, E> + Send + Sync + 'static,
    ) -> Self {
        Self::Stored(Arc::new(move || read().map_err(Into::into)))
    }

    /// The bytes the inspection is of, and no others.
    pub(super) async fn bytes(&self, inspection: &Inspection) -> Result<Arc<[u8]>, CallError> {
        let read = match self {
            Self::Here(bytes) => return Ok(Arc::clone(bytes)),
            Self::Stored(read) => Arc::clone(read),
        };
        let read = tokio::task::spawn_blocking(move || read()).await.unwrap_or_else(|error| Err(error.into()));
        let bytes = read.map_err(|source| CallError::Unreadable { source })?;
        match digest(&bytes) == inspection.digest() {
            true => Ok(bytes.into()),
            false => Err(CallError::Unreadable { source: "it is not the one that was taken in".into() }),
        }
    }
}
