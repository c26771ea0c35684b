//! Real repositories, reached in every way there is.

mod way;

mod copying;
mod pushing;
