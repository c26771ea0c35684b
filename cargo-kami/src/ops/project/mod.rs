//! Projects that use tools: what their `kami.toml` requires, what is locked of that, and what this user has agreed to.

mod consent;
mod edit;
mod error;
mod grants;
mod newcomer;
mod options;
mod place;
mod report;
mod standing;
mod state;
mod sync;
mod work;
mod write;

pub use error::ProjectError;
pub use newcomer::{Newcomer, SyncQuestion};
pub use options::{AddedTool, Moves, ProjectEdit, SyncOptions};
pub use place::project_here;
pub(in crate::ops) use place::registries_here;
pub use report::{Moved, SyncEvent, SyncReport};
pub use standing::LockedProject;
pub use sync::sync;
