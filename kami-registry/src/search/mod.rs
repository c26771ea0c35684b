//! Finds packages by what they are called, what they are for and which tools they have.
//!
//! Logs are read once, when they change, into a database with a full-text index; the database can be thrown away at any time.
//! What is found are names: lines are not verified before they go into the database, so whatever is to be shown of a package
//! has to come from its verified log.
//! - [`SearchCache`]: the database
//! - [`search`](fn@search), [`Query`]: finds, and repairs the database where it is damaged; [`discard`] throws it away

mod cache;
mod error;
mod query;
mod repair;
mod text;

pub use cache::SearchCache;
pub use error::SearchError;
pub use repair::{Query, discard, search};
