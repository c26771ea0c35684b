//! Questions to whoever sits at the terminal.

use super::Shell;
use crate::{Exit, adapters::environment, output::visible};
use dialoguer::{Confirm, Password, console::Term};
use std::{
    io::{self, IsTerminal},
    sync::Once,
};
use tokio::{
    runtime::Handle,
    signal::unix::{SignalKind, signal},
};
use zeroize::Zeroizing;

impl Shell {
    /// Asks for a yes or a no, where no is what a bare Enter means. Nothing when nobody could answer: where stdin or stderr is
    /// no terminal, in CI, and with JSON.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, ..) = Shell::buffered(Settings::default());
    /// assert_eq!(shell.confirm("Install `fs-grep`?"), None);
    /// ```
    pub fn confirm(&self, question: &str) -> Option<bool> {
        let prompt = Confirm::new().with_prompt(visible(question)).default(false);
        self.ask(|| answered(prompt.interact_opt()).flatten())
    }

    /// Asks for a secret that is typed unseen. Nothing when nobody could answer, as with [`confirm`](Self::confirm).
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, ..) = Shell::buffered(Settings::default());
    /// assert_eq!(shell.passphrase("Passphrase of `work`"), None);
    /// ```
    pub fn passphrase(&self, prompt: &str) -> Option<Zeroizing<String>> {
        let prompt = Password::new().with_prompt(visible(prompt)).allow_empty_password(true).report(false);
        self.ask(|| answered(prompt.interact()).map(Zeroizing::new))
    }

    /// Asks for a new secret, twice; an empty one is not taken.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, ..) = Shell::buffered(Settings::default());
    /// assert_eq!(shell.new_passphrase("Passphrase for `work`"), None);
    /// ```
    pub fn new_passphrase(&self, prompt: &str) -> Option<Zeroizing<String>> {
        let prompt = Password::new().with_prompt(visible(prompt)).report(false);
        let prompt = prompt.with_confirmation("The same again", "the two differ");
        self.ask(|| answered(prompt.interact()).map(Zeroizing::new))
    }

    /// Whether somebody could answer a question.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, ..) = Shell::buffered(Settings::default());
    /// assert!(!shell.is_attended());
    /// ```
    pub fn is_attended(&self) -> bool {
        let alone = self.is_json() || !self.lock().err.is_terminal() || !io::stdin().is_terminal();
        !alone && !environment::in_ci()
    }

    fn ask<T>(&self, answer: impl FnOnce() -> Option<T>) -> Option<T> {
        if !self.is_attended() {
            return None;
        }
        // nothing else may write while somebody types
        let mut streams = self.lock();
        streams.progress.clear();
        mind_interrupts();
        answer()
    }
}

/// The prompt reads Ctrl-C as a key, and raises the signal for it.
fn answered<T>(answer: dialoguer::Result<T>) -> Option<T> {
    match answer {
        Err(dialoguer::Error::IO(error)) if error.kind() == io::ErrorKind::Interrupted => leave(),
        answer => answer.ok(),
    }
}

/// Whoever interrupts a question would be left without a cursor.
fn mind_interrupts() {
    static MINDED: Once = Once::new();
    let Ok(runtime) = Handle::try_current() else { return };
    MINDED.call_once(|| {
        if let Ok(mut interrupts) = signal(SignalKind::interrupt()) {
            runtime.spawn(async move {
                interrupts.recv().await;
                leave();
            });
        }
    });
}

#[expect(
    clippy::disallowed_methods,
    reason = "the question holds the thread that ends the process, and nothing is half done"
)]
fn leave() -> ! {
    // a terminal that is gone needs no cursor
    let _ = Term::stderr().show_cursor();
    std::process::exit(Exit::Interrupted as i32);
}
