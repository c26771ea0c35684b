//! A table of a document.

use std::ops::Range;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// A value with its place in the text.
pub type Value<'i> = Spanned<DeValue<'i>>;

/// A table whose keys are taken out one by one.
///
/// # Examples
/// ```
/// use kami_registry::document::Reader;
/// let (mut reader, mut section) = Reader::open("name = 'demo'", &["name"]).map_err(|_| "broken")?;
/// let name: Option<String> = reader.value(section.take("name"));
/// assert_eq!(name.as_deref(), Some("demo"));
/// assert!(section.take("name").is_none());
/// # Ok::<(), &'static str>(())
/// ```
pub struct Section<'i> {
    table: DeTable<'i>,
    span: Range<usize>,
}

impl<'i> Section<'i> {
    pub(super) fn new(table: DeTable<'i>, span: Range<usize>) -> Self {
        Self { table, span }
    }

    pub(super) fn into_table(self) -> DeTable<'i> {
        self.table
    }

    /// Where it stands, in bytes.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (mut reader, mut whole) = Reader::open("[policy]", &["policy"]).map_err(|_| "broken")?;
    /// let policy = reader.section(whole.take("policy"), &[]);
    /// assert_eq!(policy.span(), 0..8);
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Takes out what stands under a key.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (_, mut section) = Reader::open("", &["name"]).map_err(|_| "broken")?;
    /// assert!(section.take("name").is_none());
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn take(&mut self, key: &str) -> Option<Value<'i>> {
        self.table.remove(key)
    }

    /// All that is left, in the order of the keys.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (_, section) = Reader::open("b = 1\na = 2", &["a", "b"]).map_err(|_| "broken")?;
    /// let keys: Vec<_> = section.iter().map(|(key, _)| key).collect();
    /// assert_eq!(keys, ["a", "b"]);
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value<'i>)> {
        self.table.iter().map(|(key, value)| (key.get_ref().as_ref(), value))
    }

    /// All that is left, as keys and values in the order of the text.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (_, section) = Reader::open("b = 1\na = 2", &["a", "b"]).map_err(|_| "broken")?;
    /// let keys: Vec<_> = section.entries().into_iter().map(|(key, _)| key.into_inner()).collect();
    /// assert_eq!(keys, ["b", "a"]);
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn entries(self) -> Vec<(Spanned<String>, Value<'i>)> {
        let entry = |(key, value): (Spanned<_>, _)| {
            let span = key.span();
            (Spanned::new(span, std::borrow::Cow::into_owned(key.into_inner())), value)
        };
        let mut entries: Vec<_> = self.table.into_iter().map(entry).collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries
    }

    /// All that is left, as one value.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (_, section) = Reader::open("a = 2", &["a"]).map_err(|_| "broken")?;
    /// assert!(section.into_value().get_ref().is_table());
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn into_value(self) -> Value<'i> {
        Spanned::new(self.span, DeValue::Table(self.table))
    }
}
