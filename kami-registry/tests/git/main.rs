//! Real repositories, reached in every way there is.

mod way;

mod artifacts;
mod copying;
mod pushing;
mod races;
mod refusals;
