//! A line that is ready to be appended.

use crate::{Sha256, log::package_log::Ending};

/// A line that is ready to be appended to the log it was drafted for.
///
/// # Examples
/// ```no_run
/// # fn append(mut file: Vec<u8>, line: kami_registry::log::SignedLine) {
/// file.extend_from_slice(line.text().as_bytes());
/// # }
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SignedLine {
    text: String,
    digest: Sha256,
}

/// Ends a torn line, and makes sure that it never counts: nobody could have relied on it, and the new line does not follow it.
const SEAL: &str = " \n";

impl SignedLine {
    pub(super) fn new(line: String, ending: Ending) -> Self {
        let digest = Sha256::of(line.as_bytes());
        let seal = if ending == Ending::Torn { SEAL } else { "" };
        Self { text: format!("{seal}{line}\n"), digest }
    }

    /// What to append to the bytes of the log: the line with its line break, after what ends a torn line where there is one.
    ///
    /// # Examples
    /// ```no_run
    /// # fn show(line: kami_registry::log::SignedLine) {
    /// assert!(line.text().ends_with("\n"));
    /// # }
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the line is known by: the digest of it alone, without line breaks.
    ///
    /// # Examples
    /// ```no_run
    /// # use kami_registry::{Log, log::SignedLine};
    /// # fn show(line: SignedLine, log: Log) {
    /// assert_eq!(log.head().map(|head| head.line), Some(line.digest()));
    /// # }
    /// ```
    pub fn digest(&self) -> Sha256 {
        self.digest
    }
}
