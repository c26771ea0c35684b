//! Ways to finish a half-typed value.

use crate::Blanks;

/// A blank and what completes it.
pub(crate) type Completion = (&'static str, fn(&str, &Blanks) -> Vec<String>);

/// What can complete a blank: a function of the text typed so far, and of the other blanks if it likes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` completes nothing",
    note = "write `fn(&str) -> Vec<String>`, or `fn(&str, &kami::Blanks) -> Vec<String>` to see the other blanks"
)]
pub trait Completer<Shape> {
    /// The values to offer, best first.
    fn complete(self, typed: &str, others: &Blanks) -> Vec<String>;
}

impl<F, L> Completer<(L,)> for F
where
    F: FnOnce(&str) -> L,
    L: IntoIterator<Item: Into<String>>,
{
    fn complete(self, typed: &str, _others: &Blanks) -> Vec<String> {
        self(typed).into_iter().map(Into::into).collect()
    }
}

impl<F, L> Completer<(L, Blanks)> for F
where
    F: FnOnce(&str, &Blanks) -> L,
    L: IntoIterator<Item: Into<String>>,
{
    fn complete(self, typed: &str, others: &Blanks) -> Vec<String> {
        self(typed, others).into_iter().map(Into::into).collect()
    }
}

/// The values for one of several blanks; none where nothing completes it.
pub(crate) fn complete(completions: &[Completion], name: &str, typed: &str, others: &Blanks) -> Vec<String> {
    let found = completions.iter().find(|(completed, _)| *completed == name);
    found.map(|(_, complete)| complete(typed, others)).unwrap_or_default()
}
