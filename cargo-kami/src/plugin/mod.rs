//! Packages of the predecessor: a zip with a component of `kami:tool/tool@0.1.0` and a `tool.toml` that describes it. Pure
//! functions over bytes.
//!
//! A package becomes one component file that carries its own manifest, as `cargo kami build` writes it, so that nothing
//! else need know that there ever was a zip.

mod archive;
mod convert;
mod error;
mod security;
mod tool_toml;

pub use convert::{is_plugin, unpack};
pub use error::PluginError;
