//! What is installed on this machine: a database of tools, grants and use, and one file a component, named after its
//! digest.
//!
//! A file is in its place before a row speaks of it, and a row is gone before its file is: a process that is killed at any
//! instant leaves a store that is whole. Whoever changes something holds the database's lock for the moment.

mod agreed;
mod components;
mod database;
mod distrusted;
mod error;
mod folder;
mod grants;
mod held;
mod installed;
mod provenance;
mod rows;
mod schema;
#[expect(clippy::module_inception, reason = "the type `Store` is what all of this is about")]
mod store;
mod usage;
mod watched;

pub use error::StoreError;
pub use installed::Installed;
pub use provenance::Provenance;
pub use store::{Repair, Store};
pub use usage::{Count, Usage};
pub use watched::Watched;
