//! Everything that touches the machine and is no toolchain: files, environment and the web.

pub mod amended;
pub mod download;
pub mod environment;
mod file_error;
pub mod files;
pub mod journal;
pub mod locked;
pub mod open_files;
pub mod places;
pub mod private;
pub mod probe;
pub mod scratch;
pub mod shell_command;
pub mod stdin;

pub use file_error::FileError;
