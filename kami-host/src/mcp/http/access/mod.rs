//! Who somebody is: what proves it, and what those are told who cannot.

mod admitted;
mod bearer;
mod challenge;
mod checker;
mod denied;
mod hash;
mod issuer;
mod jwt;
mod key_cache;
mod keys;
mod oauth;
mod options;
mod signature;
mod source;
mod tokens;

pub(super) use admitted::Admitted;
pub(super) use challenge::Challenge;
pub(super) use checker::Checker;
pub use hash::{TokenHash, TokenHashError};
pub use oauth::OAuth;
pub(super) use oauth::WELL_KNOWN;
pub use options::Access;
pub use source::{KeySource, KeysError};
pub use tokens::{Token, Tokens};
