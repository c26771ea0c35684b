//! What components can reach, one file an interface: each denies by default.

mod address;
mod connect;
mod context;
mod egress;
mod stdio;
mod wasi;

pub(crate) use context::{HasContext, context_of};
pub(crate) use egress::Egress;
pub use stdio::Captured;
pub(crate) use stdio::Stdio;
pub(crate) use wasi::{DirUnusable, Wasi};
