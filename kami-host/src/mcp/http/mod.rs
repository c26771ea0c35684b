//! Many clients at once, over Streamable HTTP.

mod access;
mod connections;
mod drain;
mod entitlement;
mod envelope;
mod faults;
mod gate;
mod lasting;
mod limiter;
mod metadata;
mod metrics;
mod options;
mod origin;
mod owners;
mod probes;
mod refusal;
mod serve;
mod service;

pub use access::{Access, KeySource, KeysError, OAuth, Token, TokenHash, TokenHashError, Tokens};
pub use options::HttpOptions;
pub use origin::{AllowedHost, AllowedOrigin, PlaceError};
pub use serve::serve_http;
