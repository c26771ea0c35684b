//! The flags that say who signs lines of a registry.

use super::{clock, registry::interaction};
use crate::{
    Failure, ops,
    output::{Shell, Step},
    project::Finding,
    signing::{SignerOptions, SigningKeyError, look, signer},
};
use kami_registry::{key::Signer, publish::AppendEvent};

/// Where to, and who signs.
#[derive(clap::Args, Clone, Debug)]
pub struct SignerArgs {
    /// The registry [default: the one in the settings]
    #[arg(long, value_name = "NAME")]
    registry: Option<String>,
    /// The key to sign with: the name of one of yours, or a file
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// Another key that signs as well, where several have to
    #[arg(long, value_name = "KEY")]
    cosign: Vec<String>,
}

impl SignerArgs {
    /// Gets ready to use the registry.
    ///
    /// # Errors
    /// When there is none, or no way to it.
    pub fn connect(&self, shell: &Shell) -> Result<ops::Connection, ops::RegistryError> {
        ops::connect(&ops::ReachOptions { registry: self.registry.clone(), interaction: interaction(shell) })
    }

    /// What is settled about signing.
    ///
    /// # Errors
    /// When the settings cannot be told.
    pub fn keys(&self) -> Result<Keys, Failure> {
        let settings = ops::user_settings()?.signing;
        let named = |key: Option<String>| SignerOptions { key, settings: settings.clone() };
        let first = named(self.key.clone());
        let others = self.cosign.iter().cloned().map(Some).map(named);
        Ok(Keys(std::iter::once(first).chain(others).collect()))
    }
}

/// Who signs, the first first.
#[derive(Clone, Debug)]
pub struct Keys(Vec<SignerOptions>);

impl Keys {
    /// Finds out whether they are there.
    ///
    /// # Errors
    /// When one of them is not.
    pub fn look(&self) -> Result<(), SigningKeyError> {
        self.0.iter().try_for_each(look)
    }

    /// Makes them ready; asks for passphrases.
    ///
    /// # Errors
    /// When there is no such key, or it cannot be used.
    pub fn ready(&self, shell: &Shell) -> Result<Vec<Box<dyn Signer>>, SigningKeyError> {
        self.0.iter().map(|options| signer(options, &|prompt| shell.passphrase(prompt))).collect()
    }
}

/// Shows what happens between here and the registry.
pub(super) fn seen(event: &AppendEvent, shell: &Shell) {
    let message = match event {
        AppendEvent::Signing { .. } => return shell.clear_progress(),
        AppendEvent::ClockBehind { now, written } => return shell.finding(&clock::behind(*now, *written)),
        AppendEvent::Replacing { branch } => return shell.finding(&replacing(branch)),
        AppendEvent::Refreshing => "asking the registry".to_owned(),
        AppendEvent::Pushing => "sending".to_owned(),
        AppendEvent::Lost { tries, .. } => format!("somebody else was faster, trying again ({tries})"),
        AppendEvent::ReadingBack => "reading it back".to_owned(),
        _ => return,
    };
    shell.progress(&Step { message: Some(message), ..Step::default() });
}

fn replacing(branch: &str) -> Finding {
    let message = format!("what waits on the branch `{branch}` is another change, or is out of date, and is replaced");
    Finding::warning("proposal-replaced", message)
}
