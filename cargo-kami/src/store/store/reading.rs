//! Looking at what is installed.

use super::{Installed, Store, StoreError, database, distrusted, error, rows};
use kami_registry::document::by_nearness;

/// How often a tool may be replaced while it is read.
const ATTEMPTS: usize = 8;

impl Store {
    /// All tools, by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// assert_eq!(cargo_kami::store::Store::create(dir.path())?.tools()?, []);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn tools(&self) -> Result<Vec<Installed>, StoreError> {
        // one moment for all tables
        let moment = self.connection.unchecked_transaction().map_err(error::database(&self.path))?;
        database::format(&moment, &self.path)?;
        rows::all(&moment).and_then(|tools| distrusted::marked(&moment, tools)).map_err(error::database(&self.path))
    }

    /// The tool of that name, if it is installed.
    ///
    /// # Errors
    /// When the database cannot be read.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// assert_eq!(cargo_kami::store::Store::create(dir.path())?.find("demo")?, None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn find(&self, name: &str) -> Result<Option<Installed>, StoreError> {
        let moment = self.connection.unchecked_transaction().map_err(error::database(&self.path))?;
        let found = rows::find(&moment, name).map(|tool| tool.into_iter().collect());
        let marked = found.and_then(|tools| distrusted::marked(&moment, tools)).map_err(error::database(&self.path))?;
        Ok(marked.into_iter().next())
    }

    /// The tool of that name.
    ///
    /// # Errors
    /// When it is not installed, or the database cannot be read.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{Diagnostic, store::Store};
    /// # let dir = tempfile::tempdir()?;
    /// let unknown = Store::create(dir.path())?.tool("demo").map_err(|error| error.code());
    /// assert_eq!(unknown, Err("not-installed"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn tool(&self, name: &str) -> Result<Installed, StoreError> {
        match self.find(name)? {
            Some(tool) => Ok(tool),
            None => {
                let names: Vec<String> = self.tools()?.into_iter().map(|tool| tool.name).collect();
                let known =
                    by_nearness(name, names.iter().map(String::as_str)).into_iter().map(str::to_owned).collect();
                Err(StoreError::Unknown { name: name.to_owned(), known })
            }
        }
    }

    /// The tool of that name with the bytes of its component, which are those that were installed.
    ///
    /// # Errors
    /// When it is not installed, or its file is gone or was changed.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// assert!(cargo_kami::store::Store::create(dir.path())?.load("demo").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn load(&self, name: &str) -> Result<(Installed, Vec<u8>), StoreError> {
        let mut tool = self.tool(name)?;
        for _ in 0..ATTEMPTS {
            match self.component(&tool) {
                // between the row and the file another process may have put a newer version in its place
                Err(StoreError::Gone { .. }) => {
                    let now = self.tool(name)?;
                    if now.sha256 == tool.sha256 {
                        break;
                    }
                    tool = now;
                }
                read => return read.map(|bytes| (tool, bytes)),
            }
        }
        self.component(&tool).map(|bytes| (tool, bytes))
    }

    /// A number that is another one once another connection has changed anything.
    ///
    /// # Errors
    /// When the database cannot be read.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// let store = cargo_kami::store::Store::create(dir.path())?;
    /// assert_eq!(store.moment()?, store.moment()?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn moment(&self) -> Result<i64, StoreError> {
        let moment = self.connection.pragma_query_value(None, "data_version", |row| row.get(0));
        moment.map_err(error::database(&self.path))
    }
}
