//! Real MCP clients talk to `cargo-kami serve`, over stdio and over HTTP: the SDKs people build agents with, and the official Inspector.
//!
//! Each lists, calls, gets structured results and errors, follows progress, cancels, and hears that the tools have changed, on both ways.
//! The Inspector's command line does the first four only, and LangChain's adapters cannot cancel: they have no words for it.
#![expect(clippy::indexing_slicing, reason = "what a JSON value does not hold is null")]

mod adapters;
mod conversation;
mod inspector;
mod judge;
mod sdks;
mod web;
