//! A store that others change while it is looked at.

use super::{Count, Installed, Store, StoreError, Usage};
use crate::adapters::{environment, files};
use std::path::PathBuf;

/// A store that others change, make or replace while it is looked at. Looking costs next to nothing.
///
/// # Examples
/// ```
/// use cargo_kami::store::Watched;
/// # let dir = tempfile::tempdir()?;
/// let mut watched = Watched::new(dir.path().to_owned());
/// assert_eq!((watched.look()?, watched.look()?), (Some(vec![]), None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Watched {
    folder: PathBuf,
    open: Option<Open>,
    /// Whether anybody has looked.
    seen: bool,
}

#[derive(Debug)]
struct Open {
    store: Store,
    file: Option<(u64, u64)>,
    moment: Option<i64>,
}

impl Watched {
    /// The store in that folder, where there may be none yet.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::store::Watched::new("/no/such/folder".into()).store().is_none());
    /// ```
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, open: None, seen: false }
    }

    /// The store, as far as there was one when it was last looked at.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::store::Watched::new("/no/such/folder".into()).store().is_none());
    /// ```
    pub fn store(&self) -> Option<&Store> {
        self.open.as_ref().map(|open| &open.store)
    }

    /// What is installed, if somebody has changed anything since the last look; nothing is told of how often tools were
    /// used.
    ///
    /// # Errors
    /// When the store cannot be read. The next look tries again.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::store::{Store, Watched};
    /// # let dir = tempfile::tempdir()?;
    /// let mut watched = Watched::new(dir.path().to_owned());
    /// watched.look()?;
    /// Store::create(dir.path())?;
    /// assert_eq!(watched.look()?, Some(vec![]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn look(&mut self) -> Result<Option<Vec<Installed>>, StoreError> {
        let file = files::identity(&self.folder.join("store.db"));
        if self.open.as_ref().is_none_or(|open| open.file != file) {
            let store = Store::open(&self.folder)?;
            let known = self.open.is_some() || !std::mem::replace(&mut self.seen, true);
            self.open = store.map(|store| Open { store, file, moment: None });
            if self.open.is_none() {
                return Ok(known.then(Vec::new));
            }
        }
        self.open.as_mut().map(Open::look).transpose().map(Option::flatten)
    }

    /// Counts calls, where there is a store. What cannot be counted now is forgotten.
    ///
    /// # Examples
    /// ```
    /// cargo_kami::store::Watched::new("/no/such/folder".into()).count(&[]);
    /// ```
    pub fn count(&mut self, counts: &[(String, Count)]) {
        if let Some(open) = &mut self.open {
            let _ = open.store.count(counts, environment::now());
        }
    }
}

impl Open {
    fn look(&mut self) -> Result<Option<Vec<Installed>>, StoreError> {
        // first: what changes after this is seen with the next look
        let moment = Some(self.store.moment()?);
        if self.moment == moment {
            return Ok(None);
        }
        let mut tools = self.store.tools()?;
        tools.iter_mut().for_each(|tool| tool.usage = Usage::default());
        self.moment = moment;
        Ok(Some(tools))
    }
}

#[cfg(test)]
mod tests;
