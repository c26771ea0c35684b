//! Tools for JSON documents: jq queries, differences, patches, schema validation.
//!
//! - `tools`: what the agent sees.
//! - `document`: takes a document as a value or as text.
//! - `filter`, `query`: the jq language, compiled and run.
//! - `compare`, `patch`: RFC 6902 patches, made and applied.
//! - `validate`: JSON Schema.
//! - `bound`: keeps every answer short.

mod bound;
mod compare;
mod document;
mod filter;
mod patch;
mod query;
mod tools;
mod validate;
