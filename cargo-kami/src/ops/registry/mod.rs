//! Registries: which there are, and looking after one's own.

mod accept;
mod add;
mod asked;
mod check;
mod connect;
mod error;
mod find;
mod gc;
mod info;
mod init;
mod list;
mod mirror;
mod place;
mod reach;
mod remove;

pub use accept::{AcceptReport, accept_state, compact_registry};
pub use add::{AddOptions, AddReport, Novelty, add_registry};
pub(super) use asked::AskedRegistries;
pub use check::{CheckTarget, check_registry};
pub use connect::{Connection, connect};
pub use error::RegistryError;
pub use find::{FindOptions, Hit, find_packages};
pub use gc::{GcOptions, GcReport, Removal, collect_garbage};
pub use info::{InfoOptions, InfoReport, package_info};
pub use init::{Hook, InitOptions, InitReport, Workflow, init_registry};
pub use list::{ListedRegistry, list_registries};
pub use mirror::{MirrorOptions, mirror_registry};
pub use place::{Homeless, index_options, search_path};
pub use reach::{ReachOptions, Reached, reach};
pub(super) use reach::{reach_known, way};
pub use remove::{default_registry, remove_registry};
