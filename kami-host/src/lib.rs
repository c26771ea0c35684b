//! Runs tools for AI agents, built as WebAssembly components, in a sandbox that denies by default.

mod capability;
pub mod domain;
mod inspect;
pub mod mcp;
mod runtime;

pub use capability::Captured;
pub use inspect::{InspectError, Inspection, Metadata, validate};
pub use runtime::{
    Call, CallError, Completing, Component, Filling, Host, HostError, HostOptions, Outcome, Program, ProgramOutcome,
    Reading, Reply, StoredError, ToolUse, Violation, Work,
};
