//! `cargo kami registry accept`.

use crate::{Exit, Failure, ops, output::Shell, trust::TrustStore};

/// What to accept.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The commit that was refused, by at least seven digits
    #[arg(value_name = "COMMIT")]
    commit: String,
}

pub(super) fn run(args: &Args, shell: &Shell) -> Result<Exit, Failure> {
    let report = ops::accept_state(&args.commit, &TrustStore::own()?)?;
    shell.status("Accepted", format_args!("{} of the registry `{}`", report.commit, report.registry.name));
    for name in &report.packages {
        shell.note(format_args!("    `{name}` is trusted as it is there now"));
    }
    Ok(Exit::Done)
}
