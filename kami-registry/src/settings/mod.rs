//! What a registry says about itself, in the file `kami.json`.
//!
//! - [`RegistrySettings`]: all of it
//! - [`ArtifactSource`]: where its components can be had
//! - [`Limits`]: how large things may be
//! - [`RootKeys`]: who may change the settings

mod error;
mod limits;
mod registry;
mod root;
mod source;

pub use error::SettingsError;
pub use limits::Limits;
pub use registry::{RegistrySettings, SETTINGS_FILE, SIGNATURES_FILE};
pub(crate) use root::signers;
pub use root::{RootError, RootKeys};
pub use source::ArtifactSource;
