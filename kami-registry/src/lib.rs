//! A registry of signed packages that is nothing but a git repository.
//!
//! What a package has published is a log: one signed, hash-chained line for each thing that happened. Whoever holds the log
//! can check it alone; the repository it comes from, and everybody who can write there, need not be trusted.
//! - [`artifact`]: components as git keeps them
//! - [`check`]: what hosts let into a registry
//! - [`digest`]: what bytes are known by
//! - [`document`]: settings that people write as TOML
//! - [`git`]: the repository a registry lies in
//! - [`index`]: the local copy of a registry, and the rule a registry keeps to
//! - [`key`]: who signs, and what a signature proves
//! - [`lock`]: exactly what a project uses
//! - [`log`]: what has happened to a package
//! - [`name`]: what packages are called
//! - [`publish`]: adding to logs, whoever else does at the same time
//! - [`registry_id`]: what registries are known by
//! - [`resolve`]: from what is required to a release
//! - [`search`]: finds packages
//! - [`settings`]: what a registry says about itself
//! - [`timestamp`]: when something happened
//! - [`upkeep`]: what whoever runs a registry does with it
//! - [`trust`]: whom to trust, and what a person is asked about

pub mod artifact;
pub mod check;
pub mod digest;
pub mod document;
pub mod git;
pub mod index;
pub mod key;
pub mod lock;
pub mod log;
pub mod name;
pub mod publish;
pub mod registry_id;
pub mod resolve;
pub mod search;
pub mod settings;
pub mod timestamp;
pub mod trust;
pub mod upkeep;

pub use digest::Sha256;
pub use log::Log;
pub use name::PackageName;
pub use registry_id::RegistryId;
pub use timestamp::Timestamp;
