//! `cargo kami registry gc`.

use super::interaction;
use crate::{
    Exit, Failure,
    ops::{self, GcOptions, ReachOptions, Removal},
    output::{RegistryTidied, Shell},
};

/// Which registry to tidy up.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What it is called [default: the default registry]
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// Only show what would be removed
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let reach = ReachOptions { registry: args.name, interaction: interaction(shell) };
    let removal = if args.dry_run { Removal::Preview } else { Removal::Remove };
    let report = ops::collect_garbage(&GcOptions { reach, removal })?;
    let (name, unnamed) = (&report.registry.name, &report.unnamed);
    match shell.is_json() {
        true => shell.message(&RegistryTidied::of(&report, removal)),
        false => unnamed.components.keys().for_each(|reference| shell.data(reference)),
    }
    let verb = if args.dry_run { "Found" } else { "Removed" };
    let (gone, kept) = (unnamed.components.len(), unnamed.named);
    let plural = if gone == 1 { "" } else { "s" };
    shell.status(verb, format_args!("{gone} component{plural} of `{name}` that no line names, of {}", gone + kept));
    Ok(Exit::Done)
}
