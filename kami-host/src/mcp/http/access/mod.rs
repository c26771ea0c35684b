//! Who somebody is: what proves it, and what those are told who cannot.

mod admitted;
mod bearer;
mod challenge;
mod denied;
mod hash;
mod options;
mod tokens;

pub(super) use admitted::Admitted;
pub(super) use challenge::Challenge;
pub use hash::{TokenHash, TokenHashError};
pub use options::Access;
pub use tokens::{Token, Tokens};
