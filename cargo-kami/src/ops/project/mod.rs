//! Projects that use tools.

mod place;

pub use place::project_here;
pub(in crate::ops) use place::registries_here;
