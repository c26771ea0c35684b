//! What the output of `#[kami::tool]` refers to. Not for direct use, and not stable.

pub use crate::arguments::Arguments;
pub use crate::reply::Probe;
pub use crate::schema::arguments as arguments_schema;
pub use crate::tool::{Annotations, Position, Tool};
pub use inventory;

pub mod traits {
    //! The traits by which the macro picks a conversion.
    pub use crate::reply::{
        ContentReply as _, DisplayError as _, FallibleReturn as _, OwnError as _, PlainReturn as _, PointedError as _,
        StandardError as _, StructuredReply as _,
    };
}
