//! A catalogue in the place of another, while clients are served.

use super::Catalogue;
use std::{fmt, sync::Arc};
use tokio::sync::watch;

type Newest = Option<Arc<Catalogue>>;

/// Puts catalogues in the place of the one that is served.
#[derive(Clone)]
pub struct Replacer(watch::Sender<Newest>);

/// Where a server hears of catalogues that take the place of its own.
#[derive(Clone)]
pub struct Replacements(watch::Receiver<Newest>);

/// A way to put other catalogues in the place of one that is served.
///
/// # Examples
/// ```
/// use kami_host::mcp::{Catalogue, ServeOptions, replacements};
/// let (replacer, replacements) = replacements();
/// let options = ServeOptions { replacements: Some(replacements), ..ServeOptions::default() };
/// replacer.replace(Catalogue::default());
/// ```
pub fn replacements() -> (Replacer, Replacements) {
    let (sender, receiver) = watch::channel(None);
    (Replacer(sender), Replacements(receiver))
}

impl Replacer {
    /// Serves this catalogue from now on. Calls under way end with what they began with; clients that want to know are
    /// told, if what they see is not the same.
    ///
    /// # Examples
    /// ```
    /// let (replacer, _replacements) = kami_host::mcp::replacements();
    /// replacer.replace(kami_host::mcp::Catalogue::default());
    /// ```
    pub fn replace(&self, catalogue: Catalogue) {
        self.0.send_replace(Some(Arc::new(catalogue)));
    }
}

impl Replacements {
    /// The newest catalogue, once there is one that was not seen here. Waits for ever if there never will be.
    pub(super) async fn next(&mut self) -> Arc<Catalogue> {
        loop {
            if self.0.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
            if let Some(newest) = self.0.borrow_and_update().clone() {
                return newest;
            }
        }
    }
}

impl fmt::Debug for Replacer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Replacer")
    }
}

impl fmt::Debug for Replacements {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Replacements")
    }
}
