//! The host against real components, kind and unkind.
#![expect(clippy::disallowed_methods, reason = "the tests live in the file system")]

mod answers;
mod grants;
mod http;
mod limits;
mod loading;
mod sandbox;
mod watching;
