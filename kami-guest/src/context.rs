//! What a running call can tell its client and ask it.

use std::cell::RefCell;
use std::fmt::Display;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Result;

mod ask;
mod channel;
mod entry;
mod progress;
mod question;
mod reply;

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

    /// Writes one log message.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # let ctx = kami::testing::context();
    /// ctx.log(kami::context::Level::Notice, "the cache is cold");
    /// # assert_eq!(ctx.logs()[0].message, "the cache is cold");
    /// ```
    pub fn log(&self, level: Level, message: impl Display) {
        self.channel.log(level, &message.to_string());
    }

    /// Writes a log message for whoever debugs the tool.
    pub fn debug(&self, message: impl Display) {
        self.log(Level::Debug, message);
    }

    /// Writes a log message about normal work.
    pub fn info(&self, message: impl Display) {
        self.log(Level::Info, message);
    }

    /// Writes a log message about something that may be wrong.
    pub fn warn(&self, message: impl Display) {
        self.log(Level::Warning, message);
    }

    /// Writes a log message about something that is wrong.
    pub fn error(&self, message: impl Display) {
        self.log(Level::Error, message);
    }

    /// True once the caller no longer wants the answer.
    ///
    /// The host ends a cancelled call by itself soon after; ask only to stop cleanly.
    pub fn cancelled(&self) -> bool {
        self.channel.cancelled()
    }

    /// What an earlier round of this call left with [`Context::set_state`], if it did.
    ///
    /// # Errors
    /// When the state is of another type.
    pub fn state<T: DeserializeOwned>(&self) -> Result<Option<T>> {
        match self.entry.state.as_slice() {
            [] => Ok(None),
            state => Ok(Some(serde_json::from_slice(state)?)),
        }
    }

    /// Keeps a value for the next round, after the question this round ends with has been answered.
    ///
    /// # Errors
    /// When the value has no form in JSON.
    pub fn set_state<T: Serialize>(&self, state: &T) -> Result<()> {
        *self.state.borrow_mut() = serde_json::to_vec(state)?;
        Ok(())
    }
}

impl std::fmt::Debug for Context {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Context").field("entry", &self.entry).finish_non_exhaustive()
    }
}
