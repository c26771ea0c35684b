//! The official conformance suite of MCP, run against `cargo-kami serve` with a sandboxed component that offers what the suite asks for.

mod beyond;
mod requirements;
mod suite;
mod tasks;
