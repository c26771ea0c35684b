//! The flag that says who signs.

use crate::{
    Failure, ops,
    output::Shell,
    signing::{self, SignerOptions},
};
use kami_registry::key::Signer;

/// Who signs.
#[derive(Debug, clap::Args)]
pub struct KeyArgs {
    /// Sign with this key: its name, or the path of its file, such as `./ci.key`
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
}

impl KeyArgs {
    /// Whoever shall sign; a passphrase is asked for where somebody can answer.
    ///
    /// # Errors
    /// When there is no key, or it cannot be used.
    pub fn signer(self, shell: &Shell) -> Result<Box<dyn Signer>, Failure> {
        let options = SignerOptions { key: self.key, settings: ops::user_settings()?.signing };
        Ok(signing::signer(&options, &|prompt| shell.passphrase(prompt))?)
    }
}
