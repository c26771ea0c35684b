//! Who signs, and what a signature proves.
//!
//! Keys are OpenSSH ed25519 keys and signatures are SSHSIG, as `ssh-keygen -Y sign` makes them: whoever has `ssh-keygen` can
//! sign and verify without this crate.
//! - [`PublicKey`], [`Fingerprint`]: who somebody is
//! - [`Namespace`]: what a signature is good for
//! - [`Signature`]: that the holder of a key has signed a message
//! - [`AllowedSigners`]: whose signatures count
//! - [`Signer`]: whoever can sign: [`SecretKey`] alone, or [`SshKeygen`] for keys in agents and hardware

mod allowed;
mod armor;
mod fingerprint;
mod namespace;
mod public;
mod secret;
mod signature;
mod signer;
mod ssh_keygen;
mod wire;

pub use allowed::{AllowedSigners, AllowedSignersError, LineProblem, SignerRefusal, SkippedLine};
pub use fingerprint::{Fingerprint, FingerprintError};
pub use namespace::Namespace;
pub use public::{KeyError, PublicKey};
pub use secret::{SecretKey, SecretKeyError};
pub use signature::{Signature, SignatureError};
pub use signer::{Signer, SignerError};
pub use ssh_keygen::SshKeygen;
