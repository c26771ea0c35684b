//! `kami.lock`: exactly what a project uses.

mod file;
mod read;
mod tool;

pub use file::{LOCK_FILE, LockFile};
pub use tool::{LockedRegistry, LockedTool};
