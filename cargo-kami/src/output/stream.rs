//! One of the two streams the process writes to.

use anstream::{AutoStream, ColorChoice as Auto, adapter::strip_str};
use clap::ColorChoice;
use std::{
    io::{self, IsTerminal, Write},
    sync::{Arc, Mutex, PoisonError},
};

/// A stream that knows whether it shows colours.
pub(super) struct Stream {
    sink: Box<dyn Write + Send>,
    colored: bool,
    terminal: bool,
}

impl Stream {
    pub(super) fn stdout(color: ColorChoice) -> Self {
        let colored = wants(color, || AutoStream::choice(&io::stdout()));
        Self { sink: Box::new(io::stdout()), colored, terminal: io::stdout().is_terminal() }
    }

    pub(super) fn stderr(color: ColorChoice) -> Self {
        let colored = wants(color, || AutoStream::choice(&io::stderr()));
        Self { sink: Box::new(io::stderr()), colored, terminal: io::stderr().is_terminal() }
    }

    pub(super) fn buffer(buffer: &Buffer) -> Self {
        Self { sink: Box::new(buffer.clone()), colored: false, terminal: false }
    }

    pub(super) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// Writes a line of our own, without its colours where they would not show.
    pub(super) fn styled(&mut self, line: &str) -> io::Result<()> {
        if self.colored { writeln!(self.sink, "{line}") } else { writeln!(self.sink, "{}", strip_str(line)) }
    }

    /// Writes bytes as they are.
    pub(super) fn raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.sink.write_all(bytes)
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}

fn wants(color: ColorChoice, detected: impl FnOnce() -> Auto) -> bool {
    match color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => detected() != Auto::Never,
    }
}

/// Text written to a shell that is not the terminal's.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Settings, Shell};
/// let (shell, stdout, _stderr) = Shell::buffered(Settings::default());
/// shell.data("42");
/// assert_eq!(stdout.text(), "42\n");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Buffer(Arc<Mutex<Vec<u8>>>);

impl Buffer {
    /// What was written so far.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(cargo_kami::output::Buffer::default().text(), "");
    /// ```
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }
}

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
