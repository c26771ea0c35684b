//! Whom this user trusts: where that is kept, and how it is asked about.

mod error;
mod first_seen;
mod store;
mod vet;
mod vetting;

pub use error::TrustError;
pub use store::TrustStore;
pub use vet::{Vetted, remember, vet};
pub use vetting::Vetting;
