//! `cargo kami registry remove`.

use crate::{Exit, Failure, ops, output::Shell};

/// Which registry not to use any more.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What it is called
    #[arg(value_name = "NAME")]
    name: String,
}

pub(super) fn run(args: &Args, shell: &Shell) -> Result<Exit, Failure> {
    ops::remove_registry(&args.name)?;
    shell.status("Removed", format_args!("registry `{}`; what is installed from it stays", args.name));
    Ok(Exit::Done)
}
