//! One component with a tool for everything a component can do, good and bad.

mod arguments;
mod asking;
mod failing;
mod files;
mod flooding;
mod reporting;
mod resources;
mod returning;
