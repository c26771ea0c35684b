//! The only place that writes to the terminal.

pub mod logging;
mod message;
mod progress;
mod settings;
mod shell;
mod stream;
mod visible;

pub use message::{ErrorMessage, Finding, Message, Severity};
pub use progress::Step;
pub use settings::{MessageFormat, Settings, Verbosity};
pub use shell::{OutputError, Shell};
pub use stream::Buffer;
pub use visible::visible;
