//! What an operator allows a tool until further notice: pure values, kept in the store and written in `kami.toml`.
//!
//! A standing grant never holds the value of a variable, only where it is to be found.

mod consent;
mod decision;
mod narrow;
mod reference;
mod revocation;
mod standing;
mod wanted;

pub use consent::consented;
pub use decision::{Consent, Decision, decide};
pub use reference::{EnvGrant, EnvGrantError, Reference};
pub use revocation::Revocation;
pub use standing::StandingGrants;
pub(crate) use standing::shown;
pub use wanted::wanted;
