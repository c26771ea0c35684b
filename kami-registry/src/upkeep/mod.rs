//! What whoever runs a registry does with it.
//!
//! - [`found`]: makes one in an empty repository
//! - [`compact`]: drops its history, and nothing that it holds
//! - [`Unnamed`]: components that no line names
//! - [`mirror`]: copies it, and notices what it lost since

mod compact;
mod components;
mod error;
mod found;
mod mirror;
mod named;
mod scratch;
mod unnamed;

pub use compact::compact;
pub use error::UpkeepError;
pub use found::{Founding, found};
pub use mirror::{Mirrored, mirror};
pub use unnamed::Unnamed;
