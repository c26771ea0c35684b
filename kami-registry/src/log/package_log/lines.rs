//! The lines of a log: those that count, and the others.

use super::{Entry, Head, Log, NewerFormat, Skipped};

impl Log {
    /// The last line that counts.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert_eq!(log.head().map(|head| head.seq), Some(6));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn head(&self) -> Option<Head> {
        let entry = self.entries.last()?;
        Some(Head { seq: self.next_seq().saturating_sub(1), line: entry.line })
    }

    /// The lines that count, in order; the index is their `seq`.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert_eq!(log.entries().len(), 7);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether the line `head` names is one that counts here: false when history was rolled back behind it, or rewritten.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert!(log.head().is_some_and(|head| log.contains(&head)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn contains(&self, head: &Head) -> bool {
        let index = usize::try_from(head.seq).ok();
        index.and_then(|index| self.entries.get(index)).is_some_and(|entry| entry.line == head.line)
    }

    /// The first lines that do not count, at most 1,000.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert_eq!(log.skipped(), []);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn skipped(&self) -> &[Skipped] {
        &self.skipped
    }

    /// How many lines do not count.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert_eq!(log.skipped_lines(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn skipped_lines(&self) -> u64 {
        self.skipped_lines
    }

    /// Where reading stopped because the log goes on in a newer format.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert_eq!(log.newer_format(), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn newer_format(&self) -> Option<&NewerFormat> {
        self.newer.as_ref()
    }
}
