//! Tools for text that a model should not do in its head: finding, replacing, comparing, hashing, encoding, counting.
//!
//! - `tools`: what the agent sees.
//! - `pattern`: compiles regular expressions, with errors a model can act on.
//! - `extract`, `replace`: regular expressions at work.
//! - `compare`: unified diffs.
//! - `hash`, `codec`: digests and encodings of bytes.
//! - `stats`: counts.
//! - `bound`: keeps every answer short and says what was cut.

mod bound;
mod codec;
mod compare;
mod extract;
mod hash;
mod pattern;
mod replace;
mod stats;
mod tools;
