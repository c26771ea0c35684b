//! What the end-to-end tests share: real guests and the real binary, built once.

mod binary;
mod guests;
mod node;
mod site;
mod target;

pub use binary::{Run, cargo_kami};
pub use guests::{component, example, fixture, guest, predecessor};
pub use node::{clients, node};
pub use site::{Ended, Site};
pub use target::target;
