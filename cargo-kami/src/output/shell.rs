//! Writes everything the process says.

use super::{Buffer, Message, MessageFormat, Settings, message, progress::Progress, stream::Stream};
use crate::Diagnostic;
use serde::Serialize;
use std::{
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Writes data to stdout, and everything else to stderr. Clones write to the same place.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Settings, Shell};
/// let (shell, _stdout, stderr) = Shell::buffered(Settings::default());
/// shell.status("Created", "`demo`");
/// assert_eq!(stderr.text(), "     Created `demo`\n");
/// ```
#[derive(Clone)]
pub struct Shell {
    streams: Arc<Mutex<Streams>>,
    settings: Settings,
}

struct Streams {
    out: Stream,
    err: Stream,
    progress: Progress,
    lost: Option<io::Error>,
}

/// Why data did not reach stdout.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, output::OutputError};
/// assert_eq!(OutputError(std::io::Error::other("full")).code(), "output-lost");
/// ```
#[derive(Debug, thiserror::Error)]
#[error("cannot write to stdout")]
pub struct OutputError(#[source] pub io::Error);

impl Diagnostic for OutputError {
    fn code(&self) -> &'static str {
        "output-lost"
    }
}

impl Shell {
    /// The shell of the process.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// assert!(!Shell::terminal(Settings::default()).is_json());
    /// ```
    pub fn terminal(settings: Settings) -> Self {
        let Settings { color, .. } = settings;
        Self::new(Stream::stdout(color), Stream::stderr(color), settings)
    }

    /// A shell that writes to two buffers, stdout and stderr, without colours.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, _stdout, stderr) = Shell::buffered(Settings::default());
    /// shell.hint("try again");
    /// assert_eq!(stderr.text(), "hint: try again\n");
    /// ```
    pub fn buffered(settings: Settings) -> (Self, Buffer, Buffer) {
        let (out, err) = (Buffer::default(), Buffer::default());
        (Self::new(Stream::buffer(&out), Stream::buffer(&err), settings), out, err)
    }

    fn new(out: Stream, err: Stream, settings: Settings) -> Self {
        let streams = Streams { out, err, progress: Progress::default(), lost: None };
        Self { streams: Arc::new(Mutex::new(streams)), settings }
    }

    /// How it writes.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell, Verbosity};
    /// let (shell, ..) = Shell::buffered(Settings::default());
    /// assert_eq!(shell.settings().verbosity, Verbosity::Normal);
    /// ```
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// Whether messages are JSON lines.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{MessageFormat, Settings, Shell};
    /// let (shell, ..) = Shell::buffered(Settings { format: MessageFormat::Json, ..Settings::default() });
    /// assert!(shell.is_json());
    /// ```
    pub fn is_json(&self) -> bool {
        self.settings.format == MessageFormat::Json
    }

    fn lock(&self) -> MutexGuard<'_, Streams> {
        self.streams.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

mod answer;
mod ask;
mod data;
mod logged;
mod report;
mod status;
#[cfg(test)]
mod tests;
