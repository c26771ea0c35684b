//! What an operator is told and asked while something is installed.

use crate::{
    adapters::{download::DownloadEvent, environment},
    commands::{build::tell as build_event, clock, trust_args},
    grants::wanted,
    ops::{InstallEvent, InstallQuestion, InstallReport, Proposal},
    output::{Shell, Step, describe},
    project::{Finding, compare::Comparison},
    store::Installed,
};
use kami_host::domain::Capabilities;
use kami_registry::PackageName;

/// What a person answers.
pub(in crate::commands) fn ask(asked: InstallQuestion<'_>, shell: &Shell) -> Option<bool> {
    match asked {
        InstallQuestion::Trust(question) => trust_args::ask(question, shell),
        InstallQuestion::Install(proposal) => shell.confirm(&question(proposal)),
    }
}

/// Shows that a registry is being asked, which may take a while.
pub(in crate::commands) fn asking(registry: &str, shell: &Shell) {
    shell.progress(&Step { message: Some(format!("asking `{registry}`")), ..Step::default() });
}

/// Tells what happens on the way.
pub(in crate::commands) fn seen(event: InstallEvent, shell: &Shell) {
    match event {
        InstallEvent::Building(folder) => shell.status("Building", environment::shown(&folder)),
        InstallEvent::Build(event) => build_event(event, shell),
        InstallEvent::Stale(why) => shell.finding(&Finding::warning("registry-stale", why)),
        InstallEvent::Waiting(why) => shell.finding(&Finding::warning("release-waiting", why)),
        InstallEvent::Alike { name, others } => shell.finding(&similar(&name, &others)),
        InstallEvent::DatedAhead(release) => {
            clock::ahead(&release, environment::now()).iter().for_each(|finding| shell.finding(finding));
        }
        InstallEvent::Downloading(event) => downloading(event, shell),
        InstallEvent::Proposed(proposal) => show(&proposal, shell),
        InstallEvent::Compiling(name) => {
            shell.progress(&Step { message: Some(format!("compiling `{name}`")), ..Step::default() });
        }
        InstallEvent::CacheUnused(error) => {
            shell.finding(&Finding::warning("cache-unused", format!("compiled code is not kept: {error}")));
        }
    }
}

fn downloading(event: DownloadEvent, shell: &Shell) {
    #[expect(clippy::cast_precision_loss, reason = "a progress bar needs no more")]
    let amount = |bytes: u64| bytes as f64;
    match event {
        DownloadEvent::Asked { address } => shell.detail("Asking", address.shown()),
        DownloadEvent::Received { bytes, total } => shell.progress(&Step {
            done: amount(bytes),
            total: total.map(amount),
            message: Some("downloading".to_owned()),
        }),
    }
}

/// What is there now, and what it is not allowed.
pub(in crate::commands) fn installed(report: &InstallReport, shell: &Shell) {
    let InstallReport { tool, before, missing, .. } = report;
    let old = before.as_ref().map(|before| before.version.as_str()).filter(|old| *old != tool.version);
    match old {
        Some(old) if report.is_downgrade() => {
            shell.status("Downgraded", format_args!("`{}` {old} -> {}", tool.name, tool.version))
        }
        Some(old) => shell.status("Updated", format_args!("`{}` {old} -> {}", tool.name, tool.version)),
        None => shell.status("Installed", format_args!("`{}` {}", tool.name, tool.version)),
    }
    let missing = wanted(missing);
    if !missing.is_empty() {
        shell.note(format_args!("Not granted; to grant it:\n    cargo kami grant {} {}", tool.name, missing.join(" ")));
    }
}

/// Everything somebody needs to know before they say yes.
fn show(proposal: &Proposal, shell: &Shell) {
    let signers: Vec<String> = proposal.provenance.signers.iter().map(ToString::to_string).collect();
    let signed =
        if signers.is_empty() { "unsigned".to_owned() } else { format!("signed by {}", signers.join(" and ")) };
    shell.status("Checked", format_args!("`{}` from {}, {signed}", proposal.package, proposal.provenance.source));
    match (&proposal.before, &proposal.changes) {
        (Some(before), Some(changes)) => changed(before, proposal, changes, shell),
        _ => shell.note(describe::in_brief(&proposal.inspection).trim_end()),
    }
}

/// What is different from the version they have.
fn changed(before: &Installed, proposal: &Proposal, changes: &Comparison, shell: &Shell) {
    if before.provenance.signers != proposal.provenance.signers {
        shell.finding(&other_signers(before));
    }
    let changes = describe::changes(changes);
    shell.note(if changes.is_empty() { "nothing changes that an agent could notice" } else { changes.trim_end() });
}

fn question(proposal: &Proposal) -> String {
    let name = &proposal.name;
    let yes = wanted(&Capabilities { fs: Vec::new(), ..proposal.undecided.clone() });
    match yes.is_empty() {
        true => format!("Install `{name}` without the folders it asks for?"),
        false => format!("Install `{name}` and grant it {}?", yes.join(" ")),
    }
}

fn similar(name: &PackageName, others: &[PackageName]) -> Finding {
    let names = others.iter().map(|other| format!("`{other}`")).collect::<Vec<_>>().join(", ");
    Finding::warning("name-similar", format!("`{name}` was never used here, and its registry also has {names}"))
        .with_hint("see whether it is the one you mean: `cargo kami info` tells of each")
}

fn other_signers(before: &Installed) -> Finding {
    let old: Vec<String> = before.provenance.signers.iter().map(ToString::to_string).collect();
    let old = if old.is_empty() { "nobody".to_owned() } else { old.join(" and ") };
    Finding::warning("signers-changed", format!("the version before was signed by {old}"))
}
