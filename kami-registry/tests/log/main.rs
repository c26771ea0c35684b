//! What a log says, and what nobody can make it say.

mod story;
mod vector;
