//! How clients are told where a server is: their formats, and how an entry gets into a file of theirs. Text and values only.

mod client;
mod entry;
mod merge;
mod server;
mod snippet;

pub use client::Client;
pub(crate) use client::{Base, Place, Syntax};
pub use merge::MergeError;
pub(crate) use merge::{merge, replace_own};
pub use server::{LocalServer, NameError, RemoteServer, Server, ServerName, UrlError};
pub(crate) use snippet::wants_token;
pub use snippet::{SnippetError, snippet};
