//! Whole conversations, over a pipe in memory. The components carry a manifest and nothing else: what passes here is
//! done without compiling anything.

mod client;
mod legacy;
mod lifecycle;
mod modern;
