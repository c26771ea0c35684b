//! `cargo kami registry mirror`.

use super::{Place, interaction};
use crate::{
    Exit, Failure,
    adapters::environment,
    ops::{self, MirrorOptions},
    output::{RegistryMirrored, Shell},
};
use clap::ValueHint;
use std::path::PathBuf;

/// What to copy, and where.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    from: Place,
    /// The folder of the copy, which is made where there is none
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    to: PathBuf,
}

pub(super) fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let options = MirrorOptions { from: args.from.parse()?, to: args.to, interaction: interaction(shell) };
    let mirrored = ops::mirror_registry(&options)?;
    mirrored.faults.iter().for_each(|fault| shell.fault(fault.code(), &fault.to_string()));
    if shell.is_json() {
        shell.message(&RegistryMirrored::of(&mirrored, &options.to));
    }
    let (packages, components) = (mirrored.packages, mirrored.components);
    let shown = environment::shown(&options.to);
    let what =
        format_args!("{packages} changed packages and {components} components to {shown}, at {}", mirrored.commit);
    shell.status("Mirrored", what);
    Ok(if mirrored.faults.is_empty() { Exit::Done } else { Exit::No })
}
