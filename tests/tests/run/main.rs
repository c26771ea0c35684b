//! `cargo kami run`, as a person or a script uses it.

mod answers;
mod arguments;
mod failures;
mod grants;
mod interrupt;
mod tool;
