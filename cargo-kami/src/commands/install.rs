//! `cargo kami install`.

use super::{build::tell as build_event, standing_args::StandingArgs};
use crate::{
    Exit, Failure,
    adapters::{environment, places},
    grants::wanted,
    ops::{self, Consent, InstallEvent, InstallOptions, InstallReport, InstallSource, Proposal, Unsigned},
    output::{InstalledMessage, Shell, Step, ToolInstalled, describe},
    project::Finding,
    store::Store,
};
use clap::ValueHint;
use kami_host::domain::Capabilities;
use std::path::PathBuf;

/// What to install, and what it may touch and use.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A component file, or the folder of a project to build first
    #[arg(value_name = "COMPONENT", value_hint = ValueHint::AnyPath)]
    source: PathBuf,
    /// What to call it by [default: its own name]
    #[arg(long = "as", value_name = "NAME")]
    name: Option<String>,
    /// Install it although nobody vouches for it
    #[arg(long)]
    allow_unsigned: bool,
    /// Do not ask: what no flag grants stays refused
    #[arg(short, long)]
    yes: bool,
    #[command(flatten)]
    grants: StandingArgs,
}

/// Installs a component.
///
/// # Errors
/// When it cannot be installed, or nobody agrees to it.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let options = InstallOptions {
        source: InstallSource::Path(args.source),
        store: Store::place()?,
        name: args.name,
        grants: args.grants.grants()?,
        consent: if args.yes { Consent::Given } else { Consent::Asked },
        unsigned: if args.allow_unsigned { Unsigned::Allowed } else { Unsigned::Refused },
        cache: places::compiled_code(),
    };
    let ask = |proposal: &Proposal| shell.confirm(&question(proposal));
    let report = ops::install(&options, &|event| seen(event, shell), &ask).await;
    shell.clear_progress();
    print(&report?, shell);
    Ok(Exit::Done)
}

fn seen(event: InstallEvent, shell: &Shell) {
    match event {
        InstallEvent::Building(folder) => shell.status("Building", environment::shown(&folder)),
        InstallEvent::Build(event) => build_event(event, shell),
        InstallEvent::Proposed(proposal) => show(&proposal, shell),
        InstallEvent::Compiling(name) => {
            shell.progress(&Step { message: Some(format!("compiling `{name}`")), ..Step::default() });
        }
        InstallEvent::CacheUnused(error) => {
            shell.finding(&Finding::warning("cache-unused", format!("compiled code is not kept: {error}")));
        }
    }
}

/// Everything somebody needs to know before they say yes.
fn show(proposal: &Proposal, shell: &Shell) {
    let signed = if proposal.provenance.is_unsigned() { ", unsigned" } else { "" };
    shell.status("Checked", format_args!("`{}` from {}{signed}", proposal.package, proposal.provenance.source));
    shell.note(describe::in_brief(&proposal.inspection).trim_end());
}

fn question(proposal: &Proposal) -> String {
    let name = &proposal.name;
    let yes = wanted(&Capabilities { fs: Vec::new(), ..proposal.undecided.clone() });
    match yes.is_empty() {
        true => format!("Install `{name}` without the folders it asks for?"),
        false => format!("Install `{name}` and grant it {}?", yes.join(" ")),
    }
}

fn print(report: &InstallReport, shell: &Shell) {
    let InstallReport { tool, before, missing } = report;
    if shell.is_json() {
        return shell.message(&ToolInstalled(InstalledMessage::from(tool)));
    }
    match before {
        Some(before) if before.version != tool.version => {
            shell.status("Updated", format_args!("`{}` {} -> {}", tool.name, before.version, tool.version));
        }
        _ => shell.status("Installed", format_args!("`{}` {}", tool.name, tool.version)),
    }
    let missing = wanted(missing);
    if !missing.is_empty() {
        shell.note(format_args!("Not granted; to grant it:\n    cargo kami grant {} {}", tool.name, missing.join(" ")));
    }
}
