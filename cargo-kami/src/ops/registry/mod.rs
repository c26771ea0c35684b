//! Registries: which there are, and looking after one's own.

mod add;
mod check;
mod error;
mod init;
mod list;
mod place;
mod remove;

pub use add::{AddOptions, AddReport, Novelty, add_registry};
pub use check::{CheckTarget, check_registry};
pub use error::RegistryError;
pub use init::{Hook, InitOptions, InitReport, Workflow, init_registry};
pub use list::{ListedRegistry, list_registries};
pub use place::{Homeless, index_options, search_path};
pub use remove::{default_registry, remove_registry};
