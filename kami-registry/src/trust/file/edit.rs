//! Changes to a `trust.toml` that leave everything else in it as a person wrote it.

use super::{Pin, TrustFile, TrustedRegistry, read::VERSION};
use crate::{PackageName, RegistryId, document::set, log::Head};
use toml_edit::{Array, ArrayOfTables, InlineTable, Item, Table, Value};

impl TrustFile {
    /// Keeps what was accepted of a package, in the place of what was accepted before.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{RegistryId, Sha256, log::Head, trust::{How, Pin, TrustFile}};
    /// let (registry, line) = (RegistryId::from_bytes([0; 16]), Sha256::of(b"a line"));
    /// let head = Head { seq: 0, line };
    /// let pin = Pin { registry, name: "fs-grep".parse()?, identity: line, owners: vec![], head, how: How::Imported };
    /// let mut file = TrustFile::default();
    /// file.keep(pin.clone());
    /// assert_eq!(TrustFile::parse(&file.to_string()).map_err(|_| "broken")?.pins().collect::<Vec<_>>(), [&pin]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn keep(&mut self, pin: Pin) {
        let key = [("registry", pin.registry.to_string()), ("name", pin.name.to_string())];
        self.change("package", &key, |table| {
            set(table, "identity", pin.identity.to_string());
            set(table, "owners", pin.owners.iter().map(ToString::to_string).collect::<Array>());
            set(table, "head", head(&pin.head));
            set(table, "how", pin.how.to_string());
        });
        self.pins.insert((pin.registry, pin.name.clone()), pin);
    }

    /// Forgets a package, so that its next use is the first one; tells what was accepted of it.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{RegistryId, trust::TrustFile};
    /// let forgotten = TrustFile::default().forget(&RegistryId::from_bytes([0; 16]), &"fs-grep".parse()?);
    /// assert_eq!(forgotten, None);
    /// # Ok::<(), kami_registry::name::NameError>(())
    /// ```
    pub fn forget(&mut self, registry: &RegistryId, name: &PackageName) -> Option<Pin> {
        let (id, called) = (registry.to_string(), name.to_string());
        let is_it = |table: &Table| says(table, "registry", &id) && says(table, "name", &called);
        let mut tables = self.tables("package");
        tables.retain(|table| !is_it(table));
        self.document.insert("package", Item::ArrayOfTables(tables));
        self.pins.remove(&(*registry, name.clone()))
    }

    /// Keeps a registry that was accepted, at this place.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{RegistryId, trust::TrustFile};
    /// let mut file = TrustFile::default();
    /// file.keep_registry(RegistryId::from_bytes([0; 16]), "/srv/tools.git");
    /// assert_eq!(file.registries().next().map(|registry| registry.url.as_str()), Some("/srv/tools.git"));
    /// ```
    pub fn keep_registry(&mut self, id: RegistryId, url: &str) {
        self.change("registry", &[("id", id.to_string())], |table| set(table, "url", url));
        let policy = self.policy_at(&id).clone();
        self.registries.insert(id, TrustedRegistry { id, url: url.to_owned(), policy });
    }

    /// Changes the table of that list in which these keys have these values: a new one at its end, where there is none.
    fn change(&mut self, list: &str, key: &[(&str, String)], change: impl FnMut(&mut Table)) {
        let mut tables = self.tables(list);
        let is_it = |table: &Table| key.iter().all(|(name, text)| says(table, name, text));
        if !tables.iter().any(is_it) {
            tables.push(key.iter().map(|(name, text)| (*name, toml_edit::value(text))).collect());
        }
        tables.iter_mut().find(|table| is_it(table)).into_iter().for_each(change);
        let root = self.document.as_table_mut();
        root.insert(list, Item::ArrayOfTables(tables));
        if !root.contains_key("version") {
            root.insert("version", toml_edit::value(VERSION));
        }
    }

    /// Takes out the list of tables with that name, however it was written.
    fn tables(&mut self, list: &str) -> ArrayOfTables {
        self.document.remove(list).unwrap_or_default().into_array_of_tables().unwrap_or_default()
    }
}

fn head(head: &Head) -> InlineTable {
    let seq = i64::try_from(head.seq).unwrap_or(i64::MAX);
    [("seq", Value::from(seq)), ("line", Value::from(head.line.to_string()))].into_iter().collect()
}

fn says(table: &Table, key: &str, text: &str) -> bool {
    table.get(key).and_then(Item::as_str) == Some(text)
}
