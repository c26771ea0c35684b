//! Serves components to agents over the Model Context Protocol, in the revisions from 2024-11-05 to 2026-07-28.
//!
//! - [`Catalogue`]: the tools, resources and prompts of all served components, each under a name of its own
//! - [`replacements`]: another catalogue while clients are served
//! - [`serve_stdio`] and [`serve`]: one client, on standard input and output or on any pair of streams
//! - [`serve_http`]: many clients at once, over Streamable HTTP
//! - [`Metrics`]: what a server counts and measures
//! - [`Audit`]: where calls are written down

mod answer;
mod asking;
mod call;
mod caller;
mod catalogue;
mod chain;
mod content;
mod documents;
mod error;
mod fill;
mod http;
mod list;
mod logging;
mod names;
mod news;
mod notice;
mod observe;
mod offer;
mod options;
mod page;
mod prologue;
mod pump;
mod relay;
mod replacement;
mod served;
mod server;
mod session;
mod shelf;
mod signals;
mod stdio;
mod tally;
mod tasks;
mod unknown;

pub use catalogue::Catalogue;
pub use error::{ServeError, SessionError};
pub use http::{
    Access, AllowedHost, AllowedOrigin, HttpOptions, KeySource, KeysError, OAuth, PlaceError, Token, TokenHash,
    TokenHashError, Tokens, serve_http,
};
pub use notice::Notice;
pub use observe::{Audit, CallRecord, Metrics, MetricsError};
pub use offer::ToolFault;
pub use options::ServeOptions;
pub use replacement::{Replacements, Replacer, replacements};
pub use served::{CatalogueError, Served};
pub use session::serve;
pub use stdio::serve_stdio;
pub use tally::Tally;
