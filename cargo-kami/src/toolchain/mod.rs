//! The programs a build needs: cargo, rustc and git.

pub mod cargo;
mod error;
pub mod git;
mod process;
mod rustc;

pub use error::ToolError;
pub use rustc::Rustc;
