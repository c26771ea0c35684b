//! How much a call may use.

use super::{ByteSize, Span};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// What an author thinks is enough; missing means: the host's default.
///
/// # Examples
/// ```
/// use kami_host::domain::{ByteSize, Limits, RequestedLimits};
/// let asked: RequestedLimits = serde_json::from_str(r#"{"memory": "8 MiB"}"#)?;
/// assert_eq!(Limits::default().with(&asked).memory, ByteSize::mib(8));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct RequestedLimits {
    /// All memories and tables of the instance together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory: Option<ByteSize>,
    /// From start to end of the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<Span>,
    /// The answer: all content and structured data together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<ByteSize>,
}

impl RequestedLimits {
    /// These and, where they say nothing, those of `base`.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{ByteSize, RequestedLimits};
    /// let memory = |mib| RequestedLimits { memory: Some(ByteSize::mib(mib)), ..RequestedLimits::default() };
    /// assert_eq!(memory(8).over(memory(16)), memory(8));
    /// assert_eq!(RequestedLimits::default().over(memory(16)), memory(16));
    /// ```
    #[must_use]
    pub fn over(self, base: Self) -> Self {
        Self { memory: self.memory.or(base.memory), time: self.time.or(base.time), output: self.output.or(base.output) }
    }

    /// Whether nothing is asked for.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::domain::RequestedLimits::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How much one call may use. Every limit is enforced.
///
/// # Examples
/// ```
/// use kami_host::domain::{Limits, Span};
/// let quick = Limits { time: Span::new(std::time::Duration::from_millis(50)), ..Limits::default() };
/// assert!(quick.time < Limits::default().time);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Limits {
    /// All memories and tables of the instance together.
    pub memory: ByteSize,
    /// From start to end of the call, also while the component waits for the host.
    pub time: Span,
    /// The answer: all content and structured data together.
    pub output: ByteSize,
    /// Log messages, standard output and standard error together; more is dropped and counted.
    pub log: ByteSize,
    /// Resources of the host the component may hold open at once.
    pub handles: u32,
    /// HTTP requests in one call.
    pub http_requests: u32,
    /// Bytes received in one HTTP response.
    pub http_response: ByteSize,
}

impl Limits {
    /// These limits, with what the author asks for in their place.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{Limits, RequestedLimits};
    /// assert_eq!(Limits::default().with(&RequestedLimits::default()), Limits::default());
    /// ```
    #[must_use]
    pub fn with(self, asked: &RequestedLimits) -> Self {
        Self {
            memory: asked.memory.unwrap_or(self.memory),
            time: asked.time.unwrap_or(self.time),
            output: asked.output.unwrap_or(self.output),
            ..self
        }
    }
}

impl Default for Limits {
    /// 64 MiB of memory, 30 s, 4 MiB of answer, 256 KiB of logs, 256 handles, 32 requests of up to 16 MiB.
    fn default() -> Self {
        Self {
            memory: ByteSize::mib(64),
            time: Span::new(Duration::from_secs(30)),
            output: ByteSize::mib(4),
            log: ByteSize::new(256 << 10),
            handles: 256,
            http_requests: 32,
            http_response: ByteSize::mib(16),
        }
    }
}
