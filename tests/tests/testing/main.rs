//! `cargo kami test`: the same unit tests natively and in the sandbox.

mod failing;
mod passing;
mod project;
