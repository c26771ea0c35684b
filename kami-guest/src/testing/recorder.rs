//! The context tests use.

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use serde::Serialize;
use serde_json::{Value, json};

use crate::Context;
use crate::context::{Channel, Entry, Feature, Level, Report};

/// A [`Context`] that keeps what a tool reports and answers what it asks.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::context::Feature;
///
/// let ctx = kami::testing::context().without(Feature::Roots);
/// assert_eq!(
///     ctx.roots("folders").unwrap_err().to_string(),
///     "the tool has to ask `folders`, but the client cannot list its root folders",
/// );
/// ```
#[derive(Debug)]
pub struct TestContext {
    context: Context,
    record: Rc<Record>,
}

/// One log message.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// let ctx = kami::testing::context();
/// ctx.info("ready");
/// assert_eq!(ctx.logs()[0].level, kami::context::Level::Info);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Log {
    /// How much it matters.
    pub level: Level,
    /// What it says.
    pub message: String,
}

#[derive(Debug, Default)]
struct Record {
    reports: RefCell<Vec<Report>>,
    logs: RefCell<Vec<Log>>,
    cancelled: Cell<bool>,
}

impl TestContext {
    pub(super) fn new() -> Self {
        let record = Rc::<Record>::default();
        let client = vec![Feature::Form, Feature::Page, Feature::Sampling, Feature::Roots];
        let entry = Entry { client, ..Entry::default() };
        Self { context: Context::new(entry, Rc::clone(&record)), record }
    }

    /// Answers a form as if the person filled it in, or a page as if they visited it.
    pub fn accept(self, key: &str, content: impl Serialize) -> Self {
        self.answer(key, &json!({ "action": "accept", "content": serde_json::to_value(content).unwrap_or_default() }))
    }

    /// Answers a form or a page as if the person declined.
    pub fn decline(self, key: &str) -> Self {
        self.answer(key, &json!({ "action": "decline" }))
    }

    /// Answers a question with the JSON a client sends.
    pub fn answer(mut self, key: &str, reply: &Value) -> Self {
        self.context.entry.answers.push((key.to_owned(), reply.to_string()));
        self
    }

    /// Takes a feature away from the client.
    pub fn without(mut self, feature: Feature) -> Self {
        self.context.entry.client.retain(|other| *other != feature);
        self
    }

    /// Enters the call again: what the tool left with [`Context::set_state`] is there for [`Context::state`].
    pub fn reenter(mut self) -> Self {
        self.context.entry.state.clone_from(self.context.state.get_mut());
        self
    }

    /// Cancels the call.
    pub fn cancel(&self) {
        self.record.cancelled.set(true);
    }

    /// The progress reported so far.
    pub fn reports(&self) -> Vec<Report> {
        self.record.reports.borrow().clone()
    }

    /// The messages logged so far.
    pub fn logs(&self) -> Vec<Log> {
        self.record.logs.borrow().clone()
    }
}

impl Deref for TestContext {
    type Target = Context;

    fn deref(&self) -> &Context {
        &self.context
    }
}

impl Channel for Rc<Record> {
    fn progress(&self, report: Report) {
        self.reports.borrow_mut().push(report);
    }

    fn log(&self, level: Level, message: &str) {
        self.logs.borrow_mut().push(Log { level, message: message.to_owned() });
    }

    fn cancelled(&self) -> bool {
        self.cancelled.get()
    }

    fn passes_on(&self, possible: bool) -> bool {
        possible
    }
}
