//! The programs a build needs: cargo, rustc and git.

mod error;
pub mod git;
mod process;

pub use error::ToolError;
