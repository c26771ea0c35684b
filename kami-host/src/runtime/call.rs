//! What goes into a call.

use super::ToolUse;
use crate::domain::{Entry, EventSink, Grants, Ignore, Limits};
use serde_json::{Map, Value};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

mod kinds;

/// One call of one component: of a tool, unless `W` says what else is to be done there. Grants nothing and uses the default
/// limits unless told otherwise.
///
/// # Examples
/// ```
/// use kami_host::{Call, domain::Limits};
/// let call = Call::new("greet", serde_json::Map::new()).with_limits(Limits::default());
/// assert!(call.grants.net.is_empty());
/// ```
#[derive(Clone)]
pub struct Call<W = ToolUse> {
    /// What is to be done.
    pub work: W,
    /// Answers to earlier questions, and what the client can be asked.
    pub entry: Entry,
    /// What the component may touch.
    pub grants: Arc<Grants>,
    /// How much the call may use.
    pub limits: Limits,
    /// Where progress, logs and denials go.
    pub sink: Arc<dyn EventSink>,
    /// Ends the call when triggered.
    pub cancel: CancellationToken,
}

impl Call {
    /// A call of a tool, without grants.
    ///
    /// # Examples
    /// ```
    /// let call = kami_host::Call::new("greet", serde_json::Map::new());
    /// assert_eq!(call.work.tool, "greet");
    /// ```
    pub fn new(tool: impl Into<String>, arguments: Map<String, Value>) -> Self {
        Self::of(ToolUse { tool: tool.into(), arguments })
    }
}

impl<W> Call<W> {
    fn of(work: W) -> Self {
        Self {
            work,
            entry: Entry::default(),
            grants: Arc::default(),
            limits: Limits::default(),
            sink: Arc::new(Ignore),
            cancel: CancellationToken::new(),
        }
    }

    /// Lets the component touch what is granted.
    ///
    /// # Examples
    /// ```
    /// use kami_host::{Call, domain::Grants};
    /// let grants = Grants { net: vec!["https://example.com".parse()?], ..Grants::default() };
    /// let call = Call::new("fetch", serde_json::Map::new()).with_grants(grants.into());
    /// # Ok::<(), kami_host::domain::OriginError>(())
    /// ```
    #[must_use]
    pub fn with_grants(self, grants: Arc<Grants>) -> Self {
        Self { grants, ..self }
    }

    /// Sets how much the call may use.
    ///
    /// # Examples
    /// ```
    /// use kami_host::{Call, domain::{ByteSize, Limits}};
    /// let limits = Limits { memory: ByteSize::mib(8), ..Limits::default() };
    /// let call = Call::new("greet", serde_json::Map::new()).with_limits(limits);
    /// ```
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Sends progress, logs and denials to `sink`.
    ///
    /// # Examples
    /// ```
    /// use kami_host::{Call, domain::Ignore};
    /// let call = Call::new("greet", serde_json::Map::new()).with_sink(std::sync::Arc::new(Ignore));
    /// ```
    #[must_use]
    pub fn with_sink(self, sink: Arc<dyn EventSink>) -> Self {
        Self { sink, ..self }
    }

    /// Ends the call when `cancel` is triggered.
    ///
    /// # Examples
    /// ```
    /// let cancel = tokio_util::sync::CancellationToken::new();
    /// let call = kami_host::Call::new("greet", serde_json::Map::new()).with_cancel(cancel.clone());
    /// cancel.cancel();
    /// assert!(call.cancel.is_cancelled());
    /// ```
    #[must_use]
    pub fn with_cancel(self, cancel: CancellationToken) -> Self {
        Self { cancel, ..self }
    }

    /// Enters the tool again with answers.
    ///
    /// # Examples
    /// ```
    /// use kami_host::{Call, domain::Entry};
    /// let call = Call::new("greet", serde_json::Map::new()).with_entry(Entry::default());
    /// ```
    #[must_use]
    pub fn with_entry(self, entry: Entry) -> Self {
        Self { entry, ..self }
    }
}
