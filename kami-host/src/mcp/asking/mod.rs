//! Questions to the client in the middle of a call.
//!
//! A component that asks is left, and entered again with the answers: by [`converse`], whatever it is that is entered.
//! A [`Client`] of the older era is asked while its request waits; one of the newer era is told what to [`Retry`] its
//! request with, which includes all there is to know of the call, under a [`Seal`]. In a task,
//! either comes back for the questions: an [`Interview`].

mod asker;
mod binding;
mod client;
mod converse;
mod era;
mod error;
mod expected;
mod interview;
mod kept;
mod permit;
mod retry;
mod seal;
mod talk;
mod wire;

use asker::Asker;
pub(super) use asker::Repeat;
use binding::Binding;
use client::Client;
pub(super) use converse::{Asked, Entered, converse};
pub(super) use era::Era;
pub(super) use error::{AskError, StateError};
use expected::Expected;
use interview::Interview;
pub(super) use permit::Permit;
use retry::Retry;
pub(super) use seal::Seal;
