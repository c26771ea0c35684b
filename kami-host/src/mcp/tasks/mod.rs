//! Calls that go on after their request is answered: the extension `io.modelcontextprotocol/tasks`.
//!
//! The client gets a handle, asks how far the task is, answers what the tool asks, or cancels. [`start`] begins one,
//! [`Tasks`] keeps it for whoever began it, and everything below it learns from [`within`] that it is in one.

mod exit;
mod kept;
mod requests;
mod start;
mod status;
mod within;

pub(super) use kept::Tasks;
pub(super) use requests::{cancel, get, update};
pub(super) use start::{start, wanted};
pub(super) use status::Status;
pub(super) use within::within;
