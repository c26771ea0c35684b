//! What happens while serving, beside the protocol.

use crate::{
    adapters::FileError,
    ops::{BuildEvent, ComponentError, TokenError, Valueless},
    store::StoreError,
};
use kami_host::{
    HostError,
    mcp::{CatalogueError, KeysError, Notice},
};
use std::{net::SocketAddr, path::PathBuf, sync::Arc};

/// What happens while serving, beside the protocol.
///
/// # Examples
/// ```
/// let event = cargo_kami::ops::ServeEvent::Ready { tools: 3 };
/// assert!(matches!(event, cargo_kami::ops::ServeEvent::Ready { tools: 3 }));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum ServeEvent {
    /// Compiled code is not kept.
    CacheUnused(HostError),
    /// A project is being built; requests about tools wait for it.
    Building(PathBuf),
    /// Something the build of a project has to say.
    Build(BuildEvent),
    /// Something the operator should know about the tools.
    Notice(Notice),
    /// A variable that is granted and has no value.
    Valueless(Valueless),
    /// An installed tool that cannot be served; the others are.
    Trouble(Trouble),
    /// What a project has locked cannot be served; what was served before still is.
    Project(ComponentError),
    /// The store cannot be read; what was served before still is.
    Store(StoreError),
    /// A component does not tell its tools; what was served before still is.
    Untold(CatalogueError),
    /// The file of tokens cannot be read any more. Unless it is gone, those it had still count.
    Tokens(TokenError),
    /// The keys of the authorization server cannot be had; they are asked for again when somebody comes.
    Keys(KeysError),
    /// Calls cannot be written down, and are refused until they can be.
    Unrecorded(FileError),
    /// Calls can be written down again.
    Recorded,
    /// Tokens will travel to this address as plain text, over a network.
    Plain {
        /// Where.
        address: SocketAddr,
    },
    /// Clients can connect.
    Listening {
        /// Where.
        address: SocketAddr,
    },
    /// All tools are known and can be called. Comes again when they are others.
    Ready {
        /// How many there are.
        tools: usize,
    },
}

/// Takes what happens while serving; called from any thread.
pub type ServeSink = Arc<dyn Fn(ServeEvent) + Send + Sync>;

/// A tool that cannot be served.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{ComponentError, Trouble};
/// let error = ComponentError::Unusable { path: "demo".into(), source: kami_host::InspectError::NotWasm };
/// assert_eq!(Trouble { name: "demo".into(), error }.to_string(), "the tool `demo` is not served");
/// ```
#[derive(Debug, thiserror::Error)]
#[error("the tool `{name}` is not served")]
pub struct Trouble {
    /// The tool.
    pub name: String,
    /// Why.
    #[source]
    pub error: ComponentError,
}
