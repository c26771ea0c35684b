//! The host: what all components on it share.

use super::{Cache, Component, Engines, HostError, Slots, Source, StoredError, Ticker};
use crate::{
    domain::ByteSize,
    inspect::{InspectError, Inspection},
};
use std::{error::Error, path::PathBuf, sync::Arc};
use tokio::sync::Mutex;

/// How a host is set up.
///
/// # Examples
/// ```
/// let options = kami_host::HostOptions { concurrency: 4, ..Default::default() };
/// assert_eq!(options.cache, None);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct HostOptions {
    /// The folder that keeps compiled code from one process to the next; `None` compiles anew in every process.
    /// It is made if missing, with access for its owner alone.
    pub cache: Option<PathBuf>,
    /// Calls that run at the same time.
    pub concurrency: u32,
    /// Calls that wait for a free slot; more are refused.
    pub queue: u32,
    /// The most memory any call can be allowed.
    pub memory: ByteSize,
}

impl Default for HostOptions {
    /// No cache, 64 calls at a time, 256 waiting, at most 1 GiB for a call.
    fn default() -> Self {
        Self { cache: None, concurrency: 64, queue: 256, memory: ByteSize::mib(1024) }
    }
}

/// Runs components. Cheap to clone; clones share everything.
///
/// # Examples
/// ```
/// let host = kami_host::Host::new(kami_host::HostOptions::default())?;
/// assert!(host.component(b"not a component".to_vec()).is_err());
/// # Ok::<(), kami_host::HostError>(())
/// ```
#[derive(Clone)]
pub struct Host {
    pub(crate) shared: Arc<Shared>,
}

/// What all components of a host share.
pub(crate) struct Shared {
    pub(crate) engines: Arc<Engines>,
    pub(crate) slots: Slots,
    pub(crate) ticker: Ticker,
    pub(crate) cache: Option<Cache>,
    /// Held while compiling, so that one component at a time takes the processors.
    pub(crate) compiling: Mutex<()>,
}

impl Shared {
    /// Keeps what a component carries, so that it need not be read to be listed again.
    pub(super) fn note(&self, inspection: &Inspection) {
        if let Some(Err(error)) = self.cache.as_ref().map(|cache| cache.keep_facts(inspection)) {
            tracing::warn!(%error, "what a component carries cannot be kept");
        }
    }
}

impl Host {
    /// A host of its own. Engines are made when the first component needs them.
    ///
    /// # Errors
    /// When the cache folder cannot be made or could be written by others.
    ///
    /// # Examples
    /// ```
    /// let folder = tempfile::tempdir()?;
    /// let cache = Some(folder.path().join("compiled"));
    /// let _host = kami_host::Host::new(kami_host::HostOptions { cache, ..Default::default() })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(options: HostOptions) -> Result<Self, HostError> {
        let cache = options.cache.as_deref().map(Cache::open).transpose()?;
        let slots = Slots::new(options.concurrency, options.queue);
        let engines = Arc::new(Engines::new(options));
        let ticked = engines.clone();
        let ticker = Ticker::start(move || ticked.tick())?;
        Ok(Self { shared: Arc::new(Shared { engines, slots, ticker, cache, compiling: Mutex::new(()) }) })
    }

    /// Takes in a component: reads what it carries, compiles nothing yet.
    ///
    /// # Errors
    /// When the bytes are not a component.
    ///
    /// # Examples
    /// ```
    /// let host = kami_host::Host::new(kami_host::HostOptions::default())?;
    /// let component = host.component(b"\0asm\x0d\0\x01\0".to_vec())?;
    /// assert!(component.tools().is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn component(&self, bytes: Vec<u8>) -> Result<Component, InspectError> {
        let inspection = Inspection::read(&bytes)?;
        Ok(Component::new(self.shared.clone(), inspection, Source::Here(bytes.into())))
    }

    /// Takes in the component with a digest from where it is stored. `read` is not used before the component is first called
    /// where this cache folder knows already what it carries; it must read the same bytes each time.
    ///
    /// # Errors
    /// When the component cannot be read, or the bytes are not a component.
    ///
    /// # Examples
    /// ```
    /// let host = kami_host::Host::new(kami_host::HostOptions::default())?;
    /// let bytes = b"\0asm\x0d\0\x01\0".to_vec();
    /// let digest = kami_host::Inspection::read(&bytes)?.digest().to_owned();
    /// let component = host.stored(&digest, move || Ok::<_, std::io::Error>(bytes.clone()))?;
    /// assert_eq!(component.inspection().size(), 8);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn stored<E: Error + Send + Sync + 'static>(
        &self,
        digest: &str,
        read: impl Fn() -> Result<Vec<u8>, E> + Send + Sync + 'static,
    ) -> Result<Component, StoredError<E>> {
        let known = self.shared.cache.as_ref().and_then(|cache| cache.facts(digest));
        let inspection = match known {
            Some(inspection) => inspection,
            None => {
                let inspection = Inspection::read(&read().map_err(StoredError::Read)?)?;
                self.shared.note(&inspection);
                inspection
            }
        };
        Ok(Component::new(self.shared.clone(), inspection, Source::stored(read)))
    }
}
