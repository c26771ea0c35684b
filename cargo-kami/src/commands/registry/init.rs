//! `cargo kami registry init`.

use super::{Place, interaction};
use crate::{
    Exit, Failure,
    adapters::environment,
    ops::{self, Hook, InitOptions, InitReport, Workflow},
    output::{RegistryMade, RegistryMessage, Shell},
};

/// What to make, and where.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    place: Place,
    /// What people call it [default: what the place is called]
    #[arg(long)]
    name: Option<String>,
    /// Do not install the hook that checks what is pushed
    #[arg(long)]
    no_hook: bool,
    /// Add a workflow that checks pull requests, where only those may change the branch
    #[arg(long)]
    with_workflow: bool,
}

pub(super) fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let options = InitOptions {
        place: args.place.parse()?,
        name: args.name,
        hook: if args.no_hook { Hook::Leave } else { Hook::Install },
        workflow: if args.with_workflow { Workflow::Write } else { Workflow::Leave },
        interaction: interaction(shell),
    };
    let report = ops::init_registry(&options)?;
    match shell.is_json() {
        true => shell.message(&RegistryMade(RegistryMessage::of(&report.place, &report.settings))),
        false => tell(&report, shell),
    }
    Ok(Exit::Done)
}

fn tell(report: &InitReport, shell: &Shell) {
    let InitReport { place, settings, hook } = report;
    let shown = place.path().map_or_else(|| place.to_string(), environment::shown);
    shell.status("Created", format_args!("registry `{}` ({}) in {shown}", settings.name, settings.id));
    if let Some(hook) = hook {
        shell.detail("Installed", format_args!("the hook {}", environment::shown(hook)));
    }
    if settings.artifacts.iter().any(|source| !source.is_usual()) {
        shell.note("  this host takes branches only: components become branches, and a plain clone downloads them too");
    }
    shell.note(format_args!("\nNext:\n    cargo kami registry add {} {} --id {}", settings.name, shown, settings.id));
}
