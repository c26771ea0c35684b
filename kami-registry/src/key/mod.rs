//! Who signs, and what a signature proves.
//!
//! Keys are OpenSSH ed25519 keys and signatures are SSHSIG, as `ssh-keygen -Y sign` makes them: whoever has `ssh-keygen` can
//! sign and verify without this crate.
//! - [`PublicKey`], [`Fingerprint`]: who somebody is
//! - [`Namespace`]: what a signature is good for
//! - [`Signature`]: that the holder of a key has signed a message
//! - [`Signer`]: whoever can sign; [`SecretKey`] is one

mod armor;
mod fingerprint;
mod namespace;
mod public;
mod secret;
mod signature;
mod signer;
mod wire;

pub use fingerprint::{Fingerprint, FingerprintError};
pub use namespace::Namespace;
pub use public::{KeyError, PublicKey};
pub use secret::{SecretKey, SecretKeyError};
pub use signature::{Signature, SignatureError};
pub use signer::{Signer, SignerError};
