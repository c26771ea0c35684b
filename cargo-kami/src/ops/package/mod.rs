//! The component of a release: brought from wherever the registry keeps it, and held against what its publisher signed.

mod check;
mod error;
mod fetch;
mod obtain;

pub use check::check_package;
pub use error::{PackageError, Tried};
pub use fetch::{PackageSources, fetch_package};
pub(super) use obtain::obtain;
