//! `cargo kami registry default`.

use crate::{Exit, Failure, ops, output::Shell};

/// Which registry to mean where none is named.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What it is called
    #[arg(value_name = "NAME")]
    name: String,
}

pub(super) fn run(args: &Args, shell: &Shell) -> Result<Exit, Failure> {
    ops::default_registry(&args.name)?;
    shell.status("Default", format_args!("registry `{}`", args.name));
    Ok(Exit::Done)
}
