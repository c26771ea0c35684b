//! The flags that say whom to trust, on every command that takes packages from a registry.

use crate::{
    adapters::environment,
    output::Shell,
    trust::{TrustError, TrustStore, Vetting},
};
use clap::ValueHint;
use kami_registry::{
    key::Fingerprint,
    trust::{Question, Session, Voucher},
};
use std::path::PathBuf;

/// Whom to trust.
#[derive(clap::Args, Clone, Debug, Default)]
#[command(next_help_heading = "Trust")]
pub struct TrustArgs {
    /// Trust whom this file says instead of your own `trust.toml`
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub trust: Option<PathBuf>,
    /// A key you know to be its owner's, by its fingerprint: then a package that was never used here needs no question. Of a
    /// file, this signature alone counts
    #[arg(long, value_name = "FINGERPRINT")]
    pub signer: Option<Fingerprint>,
}

impl TrustArgs {
    /// What is wanted of a package, by whoever sits at this terminal.
    ///
    /// # Errors
    /// When the named file is not there, or this user has no place for settings.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{commands::trust_args::TrustArgs, output::{Settings, Shell}};
    /// let (shell, ..) = Shell::buffered(Settings::default());
    /// let vetting = TrustArgs::default().vetting(&shell)?;
    /// assert_eq!(vetting.session, kami_registry::trust::Session::Ci);
    /// # Ok::<(), cargo_kami::trust::TrustError>(())
    /// ```
    pub fn vetting(&self, shell: &Shell) -> Result<Vetting, TrustError> {
        let session = if shell.is_attended() { Session::Interactive } else { Session::Ci };
        let vetting = Vetting::new(TrustStore::choose(self.trust.clone())?, environment::now(), session);
        Ok(Vetting { voucher: self.signer.map(Voucher::Owner), ..vetting })
    }
}

/// Asks whether a package is trusted, with all there is to know about it.
pub(super) fn ask(question: &Question, shell: &Shell) -> Option<bool> {
    shell.confirm(&format!("{question}\nTrust this from now on?"))
}
