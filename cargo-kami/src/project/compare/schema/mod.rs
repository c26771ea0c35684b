//! What one JSON Schema takes that another does not. Where that cannot be told, the schemas count as different.

mod bounds;
mod difference;
mod kinds;
mod lost;
mod objects;
mod places;
mod plain;
#[cfg(test)]
mod tests;
mod unions;

pub use difference::{Difference, How};
pub(super) use lost::{Lost, lost};
pub(super) use plain::plain;
