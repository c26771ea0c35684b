//! What a person has settled for everything they do: which registries there are, and how to sign. Pure functions over
//! text; where the text is kept is for others to know.

mod edit;
mod error;
mod known;
mod quoted;
mod reading;
mod user;

pub use edit::{EditError, NewEntry, add_registry, remove_registry, set_default};
pub use error::RegistryChoiceError;
pub use known::{KnownRegistries, Registry};
pub(crate) use quoted::quoted;
pub(crate) use reading::project_registries;
pub use user::{ProjectRegistry, RegistryEntry, SETTINGS_FILE, SignWith, SigningSettings, UserSettings};
