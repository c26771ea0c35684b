//! Holds what is to come into a registry, or lies in it, against its rules: for the hook or the workflow of a host.
//!
//! Stricter than what users of a registry refuse: lines that would not count are kept out too, and so is everything that is
//! neither a line nor a component.
//! - [`Checker`]: checks a repository
//! - [`RefUpdate`]: what somebody wants to push
//! - [`Fault`]: what is wrong

mod checker;
mod error;
mod fault;
mod update;

pub use checker::Checker;
pub use error::CheckError;
pub use fault::Fault;
pub use update::RefUpdate;
