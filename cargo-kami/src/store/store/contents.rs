//! The components of installed tools.

use super::{FileError, Installed, Store, StoreError, components, files};
use kami_registry::Sha256;
use std::path::Path;

impl Store {
    /// The bytes of a tool's component, which are those that were installed.
    ///
    /// # Errors
    /// When the file is gone or was changed.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{Diagnostic, store::{Installed, Store}};
    /// use kami_registry::{Sha256, Timestamp};
    /// # let dir = tempfile::tempdir()?;
    /// let demo = Installed::new("demo", Sha256::of(b"bytes"), Timestamp::from_seconds(0));
    /// let gone = Store::create(dir.path())?.component(&demo).map_err(|error| error.code());
    /// assert_eq!(gone, Err("component-gone"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn component(&self, tool: &Installed) -> Result<Vec<u8>, StoreError> {
        read(&self.components, tool)
    }

    /// What reads a tool's component whenever it is asked, as [`component`](Self::component) does, also without this store.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{Diagnostic, store::{Installed, Store}};
    /// use kami_registry::{Sha256, Timestamp};
    /// # let dir = tempfile::tempdir()?;
    /// let demo = Installed::new("demo", Sha256::of(b"bytes"), Timestamp::from_seconds(0));
    /// let read = Store::create(dir.path())?.reader(&demo);
    /// assert_eq!(read().map_err(|error| error.code()), Err("component-gone"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reader(&self, tool: &Installed) -> impl Fn() -> Result<Vec<u8>, StoreError> + Send + Sync + use<> {
        let (folder, tool) = (self.components.clone(), tool.clone());
        move || read(&folder, &tool)
    }

    /// Whether a tool's component is in its place, as far as that can be told without reading it.
    pub(crate) fn holds(&self, tool: &Installed) -> bool {
        components::size(&self.components, &tool.sha256) == Some(tool.size)
    }
}

fn read(folder: &Path, tool: &Installed) -> Result<Vec<u8>, StoreError> {
    let (name, again) = (tool.name.clone(), tool.again());
    let path = components::place(folder, &tool.sha256);
    let bytes = match files::read(&path) {
        Err(FileError::Missing { path }) => return Err(StoreError::Gone { name, path, again }),
        read => read?,
    };
    match Sha256::of(&bytes) {
        found if found == tool.sha256 => Ok(bytes),
        found => {
            Err(StoreError::Changed { name, path, expected: Box::new(tool.sha256), found: Box::new(found), again })
        }
    }
}
