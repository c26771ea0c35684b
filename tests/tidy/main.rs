//! The rules of this repository that no lint knows, as plain tests. Each names the file, the line and the rule.
//!
//! A rule is a pure function from a path and a text to findings; beside it stand the test that applies it to every
//! tracked file and the test that shows it finding something.

mod finding;
mod repository;
mod rules;
mod syntax;
