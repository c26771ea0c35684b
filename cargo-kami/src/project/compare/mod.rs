//! What changes from one version of a component to the next, and the version that asks for: pure functions over
//! manifests and bytes.

mod bump;
mod change;
mod comparison;
mod documents;
mod exports;
mod schema;
mod tools;

pub use bump::Bump;
pub use change::{Change, What};
pub use comparison::{Comparison, compare};
pub use schema::{Difference, How};
