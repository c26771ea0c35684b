//! The tools a project uses.

mod edit;

pub use edit::{ToolsEditError, add_tool, remove_tool};
