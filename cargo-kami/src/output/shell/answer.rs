//! What a component answers, to stdout.

use super::Shell;
use crate::output::visible;

impl Shell {
    /// Whether a person reads stdout directly.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, ..) = Shell::buffered(Settings::default());
    /// assert!(!shell.is_terminal());
    /// ```
    pub fn is_terminal(&self) -> bool {
        self.lock().out.is_terminal()
    }

    /// Text from a component, ended by a line break: exactly as it is, but nothing that would act on a terminal.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, stdout, _) = Shell::buffered(Settings::default());
    /// shell.answer("42\n");
    /// assert_eq!(stdout.text(), "42\n");
    /// ```
    pub fn answer(&self, text: &str) {
        let text = text.strip_suffix('\n').unwrap_or(text);
        if self.is_terminal() { self.data(&visible(text)) } else { self.data(text) }
    }

    /// Bytes from a component, exactly as they are.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, stdout, _) = Shell::buffered(Settings::default());
    /// shell.bytes(b"GIF89a");
    /// assert_eq!(stdout.text(), "GIF89a");
    /// ```
    pub fn bytes(&self, bytes: &[u8]) {
        self.out(|streams| streams.out.raw(bytes));
    }
}
