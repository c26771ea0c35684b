//! Many clients at once, over Streamable HTTP.

mod drain;
mod faults;
mod gate;
mod options;
mod origin;
mod probes;
mod serve;

pub use options::HttpOptions;
pub use origin::{AllowedHost, AllowedOrigin, PlaceError};
pub use serve::serve_http;
