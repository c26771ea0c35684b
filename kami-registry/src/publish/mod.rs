//! Adding to the log of a package, so that nothing anybody else adds at the same time is lost.
//!
//! The newest state of the registry is fetched, the line is written and signed for it, and sent together with the component
//! on the condition that the state is still the newest. Where it is not, all of that happens again. What was sent is fetched
//! back and checked. It can be interrupted at any moment and started again: what is there already is not sent twice.
//! - [`Writer`]: adds a [`Change`] to a registry
//! - [`Release`], [`Founders`]: a version to publish, and who owns a new package
//! - [`Target`]: the registry itself, or a branch that is to be merged
//! - [`find`]: whether a change has happened already
//! - [`Appended`], [`AppendEvent`], [`AppendError`]: what comes of it

mod attempt;
mod backoff;
mod branch;
mod change;
mod error;
mod history;
mod newest;
mod pen;
mod proposed;
mod read_back;
mod report;
mod target;
mod writer;

pub use change::{Change, Founders, Release};
pub use error::AppendError;
pub use history::find;
pub use report::{AppendEvent, Appended, Done};
pub use target::Target;
pub use writer::Writer;
