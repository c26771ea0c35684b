//! The pieces of a document.

use super::Reader;
use crate::document::{Section, Value};
use serde::Deserialize;
use toml::de::{DeTable, DeValue};

impl<'i> Reader<'i> {
    /// A table with these keys; where there is none, an empty one.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (mut reader, mut whole) = Reader::open("[limits]\ntmie = 1", &["limits"]).map_err(|_| "broken")?;
    /// reader.section(whole.take("limits"), &["time", "memory"]);
    /// assert_eq!(reader.count(), 1);
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn section(&mut self, value: Option<Value<'i>>, keys: &[&str]) -> Section<'i> {
        let section = self.table(value, "a table");
        self.known(section, keys)
    }

    /// A table with any keys; where there is none, an empty one. `what` says what was expected instead of another value.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (mut reader, mut whole) = Reader::open("[tools]\nanything = 1", &["tools"]).map_err(|_| "broken")?;
    /// assert_eq!(reader.table(whole.take("tools"), "a table").entries().len(), 1);
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn table(&mut self, value: Option<Value<'i>>, what: &str) -> Section<'i> {
        let Some(value) = value else { return Section::new(DeTable::new(), 0..0) };
        let span = value.span();
        match value.into_inner() {
            DeValue::Table(table) => Section::new(table, span),
            other => {
                self.expected(what, span.clone(), &other);
                Section::new(DeTable::new(), span)
            }
        }
    }

    /// The items of a list; none where there is no list.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (mut reader, mut whole) = Reader::open("net = ['a', 'b']", &["net"]).map_err(|_| "broken")?;
    /// assert_eq!(reader.list(whole.take("net")).len(), 2);
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn list(&mut self, value: Option<Value<'i>>) -> Vec<Value<'i>> {
        let Some(value) = value else { return Vec::new() };
        let span = value.span();
        match value.into_inner() {
            DeValue::Array(items) => items.into_iter().collect(),
            other => {
                self.expected("a list in `[…]`", span, &other);
                Vec::new()
            }
        }
    }

    /// What each item of a list means, where it means something.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (mut reader, mut whole) = Reader::open("sizes = [1, 2]", &["sizes"]).map_err(|_| "broken")?;
    /// assert_eq!(reader.values::<u8>(whole.take("sizes")), [1, 2]);
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn values<T: for<'de> Deserialize<'de>>(&mut self, value: Option<Value<'i>>) -> Vec<T> {
        self.list(value).into_iter().filter_map(|item| self.deserialize(item)).collect()
    }

    /// What a value means, if there is one.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (mut reader, mut whole) = Reader::open("size = 1", &["size"]).map_err(|_| "broken")?;
    /// assert_eq!(reader.value(whole.take("size")), Some(1));
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn value<T: for<'de> Deserialize<'de>>(&mut self, value: Option<Value<'i>>) -> Option<T> {
        self.deserialize(value?)
    }

    /// What the value under this key means; that it is missing is a problem of its table.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (mut reader, mut whole) = Reader::open("", &["size"]).map_err(|_| "broken")?;
    /// assert_eq!(reader.required::<u8>(&mut whole, "size"), None);
    /// assert_eq!(reader.finish(()).err().unwrap_or_default()[0].message, "the key `size` is missing");
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn required<T: for<'de> Deserialize<'de>>(&mut self, section: &mut Section<'i>, key: &str) -> Option<T> {
        let Some(value) = section.take(key) else {
            self.problem(section.span(), format!("the key `{key}` is missing"));
            return None;
        };
        self.deserialize(value)
    }

    /// Checks the key `version`, if it is there: another one than `known` has another meaning.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (mut reader, mut whole) = Reader::open("version = 2", &["version"]).map_err(|_| "broken")?;
    /// reader.version(&mut whole, 1);
    /// assert_eq!(reader.count(), 1);
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn version(&mut self, section: &mut Section<'i>, known: i64) {
        let value = section.take("version");
        let span = value.as_ref().map(Value::span).unwrap_or_default();
        if let Some(found) = self.value::<i64>(value).filter(|found| *found != known) {
            let message = format!("version {found} is not known here, only {known}: a newer cargo-kami may know it");
            self.problem(span, message);
        }
    }
}
