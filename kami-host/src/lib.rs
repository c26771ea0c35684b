//! Runs tools for AI agents, built as WebAssembly components, in a sandbox that denies by default.

pub mod domain;
mod inspect;

pub use inspect::{InspectError, Inspection, Metadata, validate};
