//! The keys of this user: where they are kept, and which one signs.

mod error;
mod folder;
mod key_name;
mod load;
mod place;
mod signer;
mod variables;
mod wanted;

pub use error::SigningKeyError;
pub use folder::{KeyFolder, OwnKey, own_keys};
pub use key_name::{KeyName, KeyNameError};
pub use signer::{AskPassphrase, SignerOptions, look, signer};
pub use variables::{KEY_VARIABLE, PASSPHRASE_VARIABLE};
