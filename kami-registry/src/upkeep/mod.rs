//! What whoever runs a registry does with it.
//!
//! - [`found`]: makes one in an empty repository
//! - [`compact`]: drops its history, and nothing that it holds

mod compact;
mod error;
mod found;
mod scratch;

pub use compact::compact;
pub use error::UpkeepError;
pub use found::{Founding, found};
