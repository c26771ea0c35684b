//! What the output of `#[kami::tool]` refers to. Not for direct use, and not stable.

pub use crate::arguments::Arguments;
pub use crate::reply::{
    ContentReply, DisplayError, FallibleReturn, OwnError, PlainReturn, Probe, StandardError, StructuredReply,
};
pub use crate::schema::arguments as arguments_schema;
pub use crate::tool::{Annotations, Position, Tool};
pub use inventory;
pub use serde_json::Value;
