//! The line to the client: the host's in a component, a recording one in tests.

use super::progress::Report;

/// How much a log message matters, least first.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::context::Level;
///
/// assert!(Level::Notice < Level::Warning);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// For whoever debugs the tool.
    Debug,
    /// Normal work.
    Info,
    /// Normal, but worth a look.
    Notice,
    /// Something may be wrong.
    Warning,
    /// Something is wrong.
    Error,
    /// A part no longer works.
    Critical,
    /// Somebody must act now.
    Alert,
    /// Nothing works.
    Emergency,
}

pub(crate) trait Channel {
    fn progress(&self, report: Report);
    fn log(&self, level: Level, message: &str);
    fn cancelled(&self) -> bool;
    /// Whether a question leaves the tool, given whether the client can answer it.
    fn passes_on(&self, possible: bool) -> bool;
}
