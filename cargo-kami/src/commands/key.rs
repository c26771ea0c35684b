//! `cargo kami key`.

use super::amend_args::{AmendArgs, print, reason};
use crate::{
    Exit, Failure,
    ops::{Amendment, Since},
    output::Shell,
};
use clap::Subcommand;
use kami_registry::{PackageName, key::Fingerprint};

/// What to do about a key.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Distrust a key for ever, and what it has published since it is in wrong hands
    Revoke(RevokeArgs),
}

#[derive(Debug, clap::Args)]
struct RevokeArgs {
    /// The package
    package: PackageName,
    /// The key's fingerprint: `SHA256:…`
    fingerprint: Fingerprint,
    /// The first version, or line of the log, that is not to be trusted
    #[arg(long, value_name = "VERSION|LINE")]
    from: Since,
    /// Why, for those who use it
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true, value_parser = reason)]
    reason: String,
    #[command(flatten)]
    amend: AmendArgs,
}

/// Revokes a key.
///
/// # Errors
/// When it cannot be, or the registry does not take it.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let Action::Revoke(RevokeArgs { package, fingerprint: key, from: since, reason, amend }) = args.action;
    let what = format!("{key} for `{package}`");
    let report = amend.make(&package, &Amendment::Revoke { key, since, reason }, shell)?;
    print(&report, "Revoked", &what, shell);
    Ok(Exit::Done)
}
