//! Real repositories, reached in every way there is.

mod way;

mod artifacts;
mod copying;
mod folders;
mod pushing;
mod races;
mod refusals;
mod traps;
