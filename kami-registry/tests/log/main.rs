//! What a log says, and what nobody can make it say.

mod attacks;
mod mutations;
mod rules;
mod stock;
mod story;
mod vector;
