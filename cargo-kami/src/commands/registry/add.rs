//! `cargo kami registry add`.

use super::{Place, interaction};
use crate::{
    Exit, Failure,
    ops::{self, AddOptions, AddReport, Novelty},
    output::{RegistryAdded, RegistryMessage, Shell},
};
use kami_registry::RegistryId;

/// Which registry to use.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What to call it
    #[arg(value_name = "NAME")]
    name: String,
    #[command(flatten)]
    place: Place,
    /// What it must be known by; CI has to say
    #[arg(long, value_name = "ID")]
    id: Option<RegistryId>,
    /// Mean it where none is named
    #[arg(long)]
    default: bool,
}

pub(super) fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let report = ops::add_registry(&AddOptions {
        url: args.place.parse()?,
        insecure: args.place.insecure(),
        name: args.name,
        id: args.id,
        interaction: interaction(shell),
    })?;
    if args.default {
        ops::default_registry(&report.registry.name)?;
    }
    match shell.is_json() {
        true => shell.message(&RegistryAdded(RegistryMessage::of(&report.registry.url, &report.settings))),
        false => tell(&report, args.id, shell),
    }
    Ok(Exit::Done)
}

fn tell(report: &AddReport, told: Option<RegistryId>, shell: &Shell) {
    let AddReport { registry, settings, packages, novelty } = report;
    let verb = if *novelty == Novelty::New { "Added" } else { "Known" };
    let plural = if *packages == 1 { "" } else { "s" };
    shell.status(verb, format_args!("registry `{}` ({}): {packages} package{plural}", registry.name, settings.id));
    if let Some(root) = &settings.root {
        let keys: Vec<String> =
            root.keys.iter().map(|key| format!("{} {}", key.fingerprint(), key.comment())).collect();
        shell.note(format_args!("  root keys, {} of which sign changes of its settings:", root.threshold));
        shell.note(format_args!("    {}", keys.join("\n    ")));
    }
    if told.is_none() && *novelty == Novelty::New {
        shell.note("  its id and root keys are pinned from now on; compare them with what its operator says");
    }
}
