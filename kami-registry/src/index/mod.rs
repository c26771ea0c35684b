//! The local copy of a registry, and the rule a registry keeps to.
//!
//! A registry only ever grows: logs become longer and new ones appear. What does anything else is refused as a whole, and what
//! was accepted before stays usable. So nothing that was seen once can be altered or withdrawn unnoticed, whoever runs the
//! registry.
//! - [`Index`]: the copy; how to bring it up to date and what is in it
//! - [`discard`]: throws a copy away
//! - [`Refreshed`], [`Update`], [`Age`]: what has come of bringing it up to date
//! - [`Refusal`], [`Violation`]: what a registry must not do

mod accept;
mod age;
mod changes;
mod clone;
mod difference;
mod error;
mod files;
mod inside;
mod objects;
mod options;
mod packs;
mod read;
mod refresh;
mod refreshed;
mod refusal;
mod rule;
#[cfg(test)]
pub(crate) mod sample;
mod violation;

pub use age::Age;
pub(crate) use changes::{LOGS, changes};
pub use clone::Index;
pub(crate) use difference::Difference;
pub use error::IndexError;
pub use files::discard;
pub(crate) use objects::{Entry, FILE as PLAIN, ObjectError, Objects, entry};
pub use options::IndexOptions;
pub(crate) use refresh::BRANCH;
pub use refreshed::{History, Refreshed, Update};
pub use refusal::Refusal;
pub(crate) use rule::States;
pub use violation::{Lines, Violation};
