//! The git repository a registry lies in: reading it, copying from it, writing to it.
//!
//! Nothing here trusts what it receives or decides what it means; it moves objects and references, within limits, and tells
//! refusals apart. A repository is reached in one of three ways, all behind [`Transport`]:
//! - a folder of this machine is opened and written directly, under a lock and with compare-and-swap;
//! - anything else is reached with the `git` program, if it is there;
//! - or else with what is built in: `git://` and `http://` always, `https://` and `ssh://` with the feature `builtin-net`.

mod builtin;
mod error;
mod folder;
pub(crate) mod local;
pub(crate) mod loose;
mod messages;
mod names;
mod open;
mod options;
mod program;
mod push_error;
mod refusal;
mod said;
mod serving;
mod transport;
mod update;
mod url;
mod url_error;
mod want;

pub use error::TransportError;
pub use git2::Oid;
pub use local::{create, create_beside};
pub use open::open;
pub use options::{Authority, Caps, Client, Interaction, TransportOptions};
pub use push_error::PushError;
pub use said::Said;
pub use serving::prepare;
pub use transport::{Exclusive, Transport};
pub use update::Update;
pub use url::{Insecure, RegistryUrl};
pub use url_error::UrlError;
pub use want::{Source, Want};
