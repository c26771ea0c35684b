//! Real MCP clients talk to `cargo-kami serve`, over stdio and over HTTP: the SDKs people build agents with, and the official Inspector.
#![expect(clippy::indexing_slicing, reason = "what a JSON value does not hold is null")]

mod conversation;
mod inspector;
mod judge;
mod sdks;
mod web;
