//! What the output of the attribute macros refers to. Not for direct use, and not stable.

pub use crate::arguments::Arguments;
#[cfg(feature = "prompts")]
pub use crate::completion::Completer;
#[cfg(feature = "resources")]
pub use crate::contents::IntoContents;
#[cfg(feature = "prompts")]
pub use crate::message::IntoMessages;
#[cfg(feature = "prompts")]
pub use crate::prompt::{Prompt, PromptArgument};
pub use crate::reply::Probe;
#[cfg(feature = "resources")]
pub use crate::resource::Resource;
pub use crate::schema::{
    arguments as arguments_schema, is_json_object, names as schema_names, written as written_schema,
};
pub use crate::tool::{Annotations, Position, TaskSupport, Tool};
pub use inventory;

pub mod traits {
    //! The traits by which the macro picks a conversion.
    #[cfg(feature = "prompts")]
    pub use crate::blanks::{OptionalBlank as _, RequiredBlank as _};
    pub use crate::reply::{
        ContentReply as _, DisplayError as _, FallibleReturn as _, OwnError as _, PlainReturn as _, PointedError as _,
        StandardError as _, StructuredReply as _,
    };
}
