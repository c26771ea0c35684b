//! Where the keys of an issuer come from.

use std::{fmt, pin::Pin, sync::Arc};

type Fetched = Pin<Box<dyn Future<Output = Result<String, String>> + Send>>;

/// Gets the keys of an issuer: a JSON Web Key Set, or why there is none now. It is asked when keys are needed, and again
/// when they are old or one is not among them.
///
/// # Examples
/// ```
/// use kami_host::mcp::KeySource;
/// let keys = KeySource::new(|| async { Err("the disk is on fire".to_owned()) });
/// ```
#[derive(Clone)]
pub struct KeySource(Arc<dyn Fn() -> Fetched + Send + Sync>);

/// Why the keys of an issuer cannot be had.
///
/// # Examples
/// ```
/// fn report(error: &kami_host::mcp::KeysError) -> String {
///     format!("nobody can come in: {error}")
/// }
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the keys of the issuer cannot be had: {0}")]
pub struct KeysError(pub(super) String);

impl KeySource {
    /// One that does this.
    ///
    /// # Examples
    /// See [`KeySource`].
    pub fn new<F>(fetch: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<String, String>> + Send + 'static,
    {
        Self(Arc::new(move || Box::pin(fetch())))
    }

    pub(super) fn fetch(&self) -> Fetched {
        (self.0)()
    }
}

impl fmt::Debug for KeySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeySource")
    }
}
