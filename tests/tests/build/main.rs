//! From nothing to a component, and what stands in the way.

mod bytes;
mod documents;
mod project;
mod refusals;
