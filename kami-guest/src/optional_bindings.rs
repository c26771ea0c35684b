//! The generated bindings of what components export only with a feature.

pub(crate) mod prompts;
#[cfg(feature = "resources")]
pub(crate) mod resources;
