//! What components can reach, one file an interface: each denies by default.

mod captured;
mod connect;
mod context;
mod egress;
mod gate;
mod log;
mod stdio;
mod target;
mod wasi;

pub use captured::Captured;
pub(crate) use context::{HasContext, context_of};
pub(crate) use egress::Egress;
pub(crate) use stdio::Stdio;
pub(crate) use wasi::{DirUnusable, Wasi};
