//! `cargo kami registry compact`.

use super::interaction;
use crate::{
    Exit, Failure,
    ops::{self, ReachOptions},
    output::Shell,
};

/// Which registry to compact.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What it is called [default: the default registry]
    #[arg(value_name = "NAME")]
    name: Option<String>,
}

pub(super) fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let options = ReachOptions { registry: args.name, interaction: interaction(shell) };
    let (registry, commit) = ops::compact_registry(&options)?;
    shell.status("Compacted", format_args!("registry `{}`: all of it is in {commit}", registry.name));
    Ok(Exit::Done)
}
