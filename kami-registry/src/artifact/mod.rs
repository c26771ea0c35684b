//! Components as git keeps them: each is a commit of its own, without parents and under a reference of its own, so that one
//! can be fetched without any other.
//!
//! The same bytes always make the same commit. Reading never takes more memory than a component may have: sizes are looked at
//! before anything is unpacked. Whether the bytes are the right ones, their SHA-256 tells; who reads them has to compare it.

mod error;
mod fetch;
mod read;
mod write;

pub use error::ArtifactError;
pub use fetch::{Wanted, fetch};
pub use read::read;
pub(crate) use write::FILE;
pub use write::{REFERENCE, reference, write};
