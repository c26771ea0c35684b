//! Walks a parsed document and collects everything that is wrong with it.

use super::{Problem, Section, Value, nearest};
use serde::Deserialize;
use std::ops::Range;
use toml::de::{DeTable, DeValue, ValueDeserializer};

/// Reads a document piece by piece. What is wrong is collected, and reading goes on.
///
/// # Examples
/// ```
/// use kami_registry::document::Reader;
/// let (mut reader, mut whole) = Reader::open("size = 'big'", &["size"]).map_err(|_| "broken")?;
/// let size: Option<u64> = reader.value(whole.take("size"));
/// let problems = reader.finish(size).err().unwrap_or_default();
/// assert!(problems[0].to_string().starts_with("1:8: invalid type: string \"big\", expected u64"));
/// # Ok::<(), &'static str>(())
/// ```
pub struct Reader<'i> {
    text: &'i str,
    problems: Vec<Problem>,
}

impl<'i> Reader<'i> {
    /// Starts with a whole document, whose top-level keys are these.
    ///
    /// # Errors
    /// When it is no TOML; an unknown key is told by [`finish`](Self::finish).
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::document::Reader::open("[limits", &["limits"]).is_err());
    /// ```
    pub fn open(text: &'i str, keys: &[&str]) -> Result<(Self, Section<'i>), Vec<Problem>> {
        let (document, broken) = DeTable::parse_recoverable(text);
        let problems: Vec<_> = broken.iter().map(|error| Problem::of(text, error, 0..0)).collect();
        if !problems.is_empty() {
            return Err(in_order(problems));
        }
        let mut reader = Self { text, problems };
        let span = document.span();
        let whole = reader.known(Section::new(document.into_inner(), span), keys);
        Ok((reader, whole))
    }

    /// Ends with what was read.
    ///
    /// # Errors
    /// With everything that is wrong, from top to bottom.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (reader, _) = Reader::open("nmae = 1", &["name"]).map_err(|_| "broken")?;
    /// assert_eq!(reader.finish(()).err().unwrap_or_default()[0].message, "unknown key `nmae`, did you mean `name`?");
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn finish<T>(self, read: T) -> Result<T, Vec<Problem>> {
        if self.problems.is_empty() { Ok(read) } else { Err(in_order(self.problems)) }
    }

    /// How much is wrong so far.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (reader, _) = Reader::open("a = 1", &["b"]).map_err(|_| "broken")?;
    /// assert_eq!(reader.count(), 1);
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn count(&self) -> usize {
        self.problems.len()
    }

    /// Notes what is wrong between two byte offsets.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (mut reader, whole) = Reader::open("a = 1", &["a"]).map_err(|_| "broken")?;
    /// reader.problem(whole.span(), "nothing of use in it");
    /// assert!(reader.finish(()).is_err());
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn problem(&mut self, span: Range<usize>, message: impl Into<String>) {
        self.problems.push(Problem::new(self.text, span, message));
    }

    /// The same table, with only these keys left in it.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::document::Reader;
    /// let (mut reader, whole) = Reader::open("a = 1\nb = 2", &["a", "b"]).map_err(|_| "broken")?;
    /// assert_eq!(reader.known(whole, &["a"]).entries().len(), 1);
    /// assert_eq!(reader.count(), 1);
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn known(&mut self, section: Section<'i>, keys: &[&str]) -> Section<'i> {
        let span = section.span();
        let (known, unknown) =
            section.into_table().into_iter().partition::<Vec<_>, _>(|(key, _)| keys.contains(&key.get_ref().as_ref()));
        for (key, _) in unknown {
            let name = key.get_ref();
            let help = match nearest(name, keys.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("known here: `{}`", keys.join("`, `")),
            };
            self.problem(key.span(), format!("unknown key `{name}`, {help}"));
        }
        Section::new(known.into_iter().collect(), span)
    }

    pub(super) fn deserialize<T: for<'de> Deserialize<'de>>(&mut self, value: Value<'i>) -> Option<T> {
        let span = value.span();
        let result = T::deserialize(ValueDeserializer::from(value));
        result.map_err(|error| self.problems.push(Problem::of(self.text, &error, span))).ok()
    }

    pub(super) fn expected(&mut self, what: &str, span: Range<usize>, found: &DeValue<'_>) {
        self.problem(span, format!("expected {what}, found a value of type {}", found.type_str()));
    }
}

fn in_order(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by_key(|problem| (problem.line, problem.column));
    problems
}

mod pieces;
