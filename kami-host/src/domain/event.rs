//! What happens during a call, as it happens.

use super::{Level, McpRequest};

/// Something a component tried that no grant allows.
///
/// # Examples
/// ```
/// let denial = kami_host::domain::Denial::Net { origin: "https://example.com".into(), why: "not granted".into() };
/// assert_eq!(denial.grant(), "--allow-net https://example.com");
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Denial {
    /// An HTTP request to an origin that is not granted, or to an address that may not be reached.
    Net {
        /// `scheme://host[:port]`.
        origin: String,
        /// What was wrong with it.
        why: String,
    },
    /// A question to the client.
    Mcp {
        /// What has to be granted for it.
        request: McpRequest,
    },
}

impl Denial {
    /// The flag of `cargo kami run` and `serve` that would allow it.
    ///
    /// # Examples
    /// ```
    /// let denial = kami_host::domain::Denial::Net { origin: "http://[::1]:80".into(), why: String::new() };
    /// assert_eq!(denial.grant(), "--allow-net http://[::1]:80");
    /// ```
    pub fn grant(&self) -> String {
        match self {
            Self::Net { origin, .. } => format!("--allow-net {origin}"),
            Self::Mcp { request } => format!("--allow-mcp {request}"),
        }
    }
}

impl std::fmt::Display for Denial {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Net { origin, why } => write!(f, "request to `{origin}` refused: {why}"),
            Self::Mcp { request } => write!(f, "question to the client refused: {request} is not granted"),
        }
    }
}

/// Something that happens while a component runs.
///
/// # Examples
/// ```
/// use kami_host::domain::{Event, Level};
/// let event = Event::Log { level: Level::Info, message: "started".into() };
/// assert!(matches!(event, Event::Log { level: Level::Info, .. }));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// The component reports how far it has come.
    Progress {
        /// Work done so far.
        done: f64,
        /// All of the work, in the same unit.
        total: Option<f64>,
        /// What is going on.
        message: Option<String>,
    },
    /// The component logs a message.
    Log {
        /// How much it matters.
        level: Level,
        /// The message.
        message: String,
    },
    /// The component tried something no grant allows.
    Denied(Denial),
}

/// Takes events while a call runs. Called on the thread that runs the component: it must return at once.
///
/// # Examples
/// ```
/// use kami_host::domain::{Event, EventSink};
/// struct Count(std::sync::atomic::AtomicUsize);
/// impl EventSink for Count {
///     fn emit(&self, _event: Event) {
///         self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
///     }
/// }
/// ```
pub trait EventSink: Send + Sync {
    /// Takes one event.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{Event, EventSink, Ignore, Level};
    /// Ignore.emit(Event::Log { level: Level::Debug, message: "unheard".into() });
    /// ```
    fn emit(&self, event: Event);
}

/// The sink that drops every event.
///
/// # Examples
/// ```
/// let _sink: std::sync::Arc<dyn kami_host::domain::EventSink> = std::sync::Arc::new(kami_host::domain::Ignore);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Ignore;

impl EventSink for Ignore {
    fn emit(&self, _event: Event) {}
}
