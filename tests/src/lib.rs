//! What the end-to-end tests share: real guests and the real binary, built once.

mod binary;
mod guests;
mod target;

pub use binary::{Run, cargo_kami};
pub use guests::{component, example, guest, predecessor};
pub use target::target;
