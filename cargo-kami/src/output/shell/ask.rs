//! Questions to whoever sits at the terminal.

use super::Shell;
use crate::{Exit, adapters::environment, output::visible};
use dialoguer::{Confirm, Password, console::Term};
use rustix::termios::{QueueSelector, tcflush};
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
    /// Asks for a yes or a no, each with Enter after it, where no is what a bare Enter means. Nothing when nobody could
    /// answer: where stdin or stderr is no terminal, in CI, and with JSON.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, ..) = Shell::buffered(Settings::default());
    /// assert_eq!(shell.confirm("Install `fs-grep`?"), None);
    /// ```
    pub fn confirm(&self, question: &str) -> Option<bool> {
        let (term, question) = (Term::stderr(), visible(question));
        let (above, prompt) = laid_out(&question, usize::from(term.size().1));
        // a letter alone would leave the Enter after it to answer the next question
        let prompt = Confirm::new().with_prompt(prompt).default(false).wait_for_newline(true);
        self.ask(|| {
            above.map_or(Ok(()), |above| term.write_line(above)).ok()?;
            answered(prompt.interact_opt()).flatten()
        })
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
        // what was typed before a question was shown answers none; where that cannot be dropped, there is none
        let _ = tcflush(io::stdin(), QueueSelector::IFlush);
        answer()
    }
}

/// What stands above a prompt, and the prompt itself: it is drawn anew with each key, and so has to be a single line.
fn laid_out(question: &str, columns: usize) -> (Option<&str>, &str) {
    let (above, last) = question.rsplit_once('\n').map_or((None, question), |(above, last)| (Some(above), last));
    // a terminal that does not tell its width counts as one of the usual
    let room = if columns == 0 { 80 } else { columns }.saturating_sub(" [y/N] yes".len());
    if last.chars().count() < room { (above, last) } else { (Some(question), "Agree?") }
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

#[cfg(test)]
mod tests {
    use super::laid_out;

    #[test]
    fn test_question_of_several_lines_or_a_long_one_stands_above_its_prompt() {
        assert_eq!(laid_out("Install it?", 0), (None, "Install it?"));
        assert_eq!(laid_out("Keys:\n  one\nTrust them?", 80), (Some("Keys:\n  one"), "Trust them?"));
        assert_eq!(laid_out("Install it?", 20), (Some("Install it?"), "Agree?"));
    }
}
