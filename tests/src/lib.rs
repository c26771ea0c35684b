//! What the end-to-end tests share.
//!
//! - [`commands`]: where `cargo-kami` is, as built together with the tests.
//! - [`component`]: the guests of the tests, built by it.
//! - [`target`]: where all of that lies.

mod build;
mod places;

pub use build::component;
pub use places::{commands, target};
