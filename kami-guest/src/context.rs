//! What a running call can tell its client and ask it.

use std::cell::RefCell;

mod all;
mod ask;
mod can;
mod channel;
mod entry;
mod log;
mod progress;
mod question;
mod reply;
mod state;

pub use all::{Answers, all};
pub(crate) use channel::Channel;
pub use channel::Level;
pub(crate) use entry::Entry;
pub use progress::{Amount, Progress, Report};
pub use question::{Feature, Question, Request, Root};

/// The running call: a tool function that takes `&Context` can report, log and ask.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::Context;
///
/// /// Adds up numbers.
/// #[kami::tool]
/// fn sum(numbers: Vec<f64>, ctx: &Context) -> kami::Result<f64> {
///     let mut sum = 0.0;
///     for (index, number) in numbers.iter().enumerate() {
///         kami::ensure!(!ctx.cancelled(), "cancelled");
///         ctx.progress(index).of(numbers.len()).message("adding");
///         sum += number;
///     }
///     ctx.info(format_args!("{} numbers added", numbers.len()));
///     Ok(sum)
/// }
///
/// # fn main() -> kami::Result<()> {
/// let ctx = kami::testing::context();
/// assert_eq!(sum(vec![1.0, 2.0], &ctx)?, 3.0);
/// assert_eq!(ctx.logs()[0].message, "2 numbers added");
/// # Ok(())
/// # }
/// ```
pub struct Context {
    pub(crate) entry: Entry,
    pub(crate) state: RefCell<Vec<u8>>,
    channel: Box<dyn Channel>,
}

impl Context {
    pub(crate) fn new(entry: Entry, channel: impl Channel + 'static) -> Self {
        let state = RefCell::new(entry.state.clone());
        Self { entry, state, channel: Box::new(channel) }
    }

    /// Reports how far the call has come; the report leaves at the end of the statement.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # let ctx = kami::testing::context();
    /// ctx.progress(3).of(10).message("three files read");
    /// # assert_eq!(ctx.reports()[0].total, Some(10.0));
    /// ```
    pub fn progress(&self, done: impl Amount) -> Progress<'_> {
        Progress::new(&*self.channel, done.into_f64())
    }

    /// True once the caller no longer wants the answer.
    ///
    /// The host ends a cancelled call by itself soon after; ask only to stop cleanly.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # let ctx = kami::testing::context();
    /// # ctx.cancel();
    /// while !ctx.cancelled() {
    ///     // one step of the work
    /// }
    /// ```
    pub fn cancelled(&self) -> bool {
        self.channel.cancelled()
    }
}

impl std::fmt::Debug for Context {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Context").field("entry", &self.entry).finish_non_exhaustive()
    }
}
