//! Whom to trust: what was accepted once, what must still hold, and what a person is asked about.

mod check;
mod decide;
mod file;
#[cfg(test)]
pub(crate) mod history;
mod how;
mod inquiry;
mod judge;
mod pin;
mod policy;
mod question;
mod refusal;

pub use check::{check, check_lock};
pub use decide::{Decision, decide};
pub use file::{TRUST_FILE, TrustFile, TrustedRegistry};
pub use how::{How, HowError};
pub use inquiry::{Hold, Inquiry, Session, Voucher};
pub use pin::Pin;
pub use policy::{CapabilityGrowth, NewPackage, OwnersChange, Policy};
pub use question::{Doubt, Question};
pub use refusal::Refusal;
