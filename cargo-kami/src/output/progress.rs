//! The progress bar.

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

/// How far something has come.
///
/// # Examples
/// ```
/// let half = cargo_kami::output::Step { done: 1.0, total: Some(2.0), message: Some("reading".into()) };
/// assert_eq!(half.total, Some(2.0));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// Work done so far.
    pub done: f64,
    /// All of the work, in the same unit.
    pub total: Option<f64>,
    /// What is going on.
    pub message: Option<String>,
}

/// Nothing, or the bar on the last line of the terminal.
#[derive(Clone, Default)]
pub(super) struct Progress(Option<ProgressBar>);

impl Progress {
    pub(super) fn show(&mut self, step: &Step) {
        let bar = self.0.get_or_insert_with(|| {
            let bar = ProgressBar::new_spinner();
            bar.enable_steady_tick(Duration::from_millis(100));
            bar
        });
        if let (Some(total), Ok(style)) = (step.total, ProgressStyle::with_template("{spinner} [{bar:30}] {msg}")) {
            bar.set_style(style);
            bar.set_length(parts(total));
        }
        bar.set_position(parts(step.done));
        if let Some(message) = &step.message {
            bar.set_message(super::visible(message).into_owned());
        }
    }

    pub(super) fn clear(&mut self) {
        if let Some(bar) = self.0.take() {
            bar.finish_and_clear();
        }
    }

    /// Does `write` while the bar is out of the way.
    pub(super) fn around<T>(&self, write: impl FnOnce() -> T) -> T {
        match &self.0 {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }
}

/// Thousandths: a bar counts in whole numbers, guests need not.
fn parts(amount: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates, which is what a bar needs"
    )]
    let parts = (amount * 1000.0) as u64;
    parts
}
