//! `cargo kami registry accept`.

use crate::{Exit, Failure, ops, output::Shell};

/// What to accept.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The commit that was refused, by at least seven digits
    #[arg(value_name = "COMMIT")]
    commit: String,
}

pub(super) fn run(args: &Args, shell: &Shell) -> Result<Exit, Failure> {
    let (registry, commit) = ops::accept_state(&args.commit)?;
    shell.status("Accepted", format_args!("{commit} of the registry `{}`", registry.name));
    Ok(Exit::Done)
}
