//! What goes to stdout.

use super::{Message, OutputError, Serialize, Shell, Streams, io, message};

impl Shell {
    /// A line of text, exactly as it is. A closed pipe is no error: the reader has seen enough.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, stdout, _) = Shell::buffered(Settings::default());
    /// shell.data("42");
    /// assert_eq!(stdout.text(), "42\n");
    /// ```
    pub fn data(&self, text: &str) {
        self.out(|streams| {
            streams.out.raw(text.as_bytes())?;
            streams.out.raw(b"\n")
        });
    }

    /// A text of our own for people, with colours where they show.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, stdout, _) = Shell::buffered(Settings::default());
    /// shell.page("\u{1b}[1mTools\u{1b}[0m");
    /// assert_eq!(stdout.text(), "Tools\n");
    /// ```
    pub fn page(&self, text: &str) {
        self.out(|streams| streams.out.styled(text));
    }

    /// One JSON line for other programs.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{ErrorMessage, Settings, Shell};
    /// let (shell, stdout, _) = Shell::buffered(Settings::default());
    /// shell.message(&ErrorMessage::default());
    /// assert!(stdout.text().starts_with(r#"{"reason":"error","version":1,"#));
    /// ```
    pub fn message(&self, message: &impl Message) {
        self.data(&message::line(message));
    }

    /// Any value as indented JSON.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, stdout, _) = Shell::buffered(Settings::default());
    /// shell.json(&[1]);
    /// assert_eq!(stdout.text(), "[\n  1\n]\n");
    /// ```
    pub fn json(&self, value: &impl Serialize) {
        self.data(&message::indented(value));
    }

    /// To be called last: writes out what is still in memory.
    ///
    /// # Errors
    /// When some data did not reach stdout, for another reason than a closed pipe.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, ..) = Shell::buffered(Settings::default());
    /// shell.finish()?;
    /// # Ok::<(), cargo_kami::output::OutputError>(())
    /// ```
    pub fn finish(&self) -> Result<(), OutputError> {
        self.clear_progress();
        self.out(|streams| streams.out.flush());
        match self.lock().lost.take() {
            Some(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(OutputError(error)),
            _ => Ok(()),
        }
    }

    pub(super) fn out(&self, write: impl FnOnce(&mut Streams) -> io::Result<()>) {
        let mut streams = self.lock();
        if streams.lost.is_some() {
            return;
        }
        let progress = streams.progress.clone();
        if let Err(error) = progress.around(|| write(&mut streams)) {
            streams.lost = Some(error);
        }
    }
}
