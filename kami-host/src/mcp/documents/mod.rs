//! Resources and prompts, in both eras of the protocol.

mod alike;
mod answer;
mod collection;
mod complete;
mod fault;
mod fill;
mod list;
mod offer;
mod read;
mod subscribe;

pub(super) use collection::Documents;
pub(super) use complete::complete;
pub(super) use fill::fill;
pub(super) use list::{prompts, resources, templates};
pub(super) use read::read;
pub(super) use subscribe::{Watched, accepted};
