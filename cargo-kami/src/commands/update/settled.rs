//! What has come of updating one tool.

use crate::{
    commands::install::told,
    grants::wanted,
    ops::{Proposal, ToolUpdate, UpdateOutcome},
    output::{Shell, ToolUpdateMessage},
    project::Finding,
    store::Installed,
};

pub(super) fn print(update: &ToolUpdate, shell: &Shell) {
    let tool = &update.before;
    let Installed { name, version, .. } = tool;
    match &update.outcome {
        UpdateOutcome::Current => shell.status("Current", format_args!("`{name}` {version}")),
        UpdateOutcome::Pinned { newer: None } => shell.status("Pinned", format_args!("`{name}` {version}")),
        UpdateOutcome::Pinned { newer: Some(newer) } => {
            shell.status("Pinned", format_args!("`{name}` {version}, though there is {newer}"));
        }
        UpdateOutcome::Elsewhere => shell.finding(&elsewhere(tool)),
        UpdateOutcome::Unknown => shell.status("Unchanged", format_args!("`{name}` {version}")),
        UpdateOutcome::Available(proposal) => available(tool, proposal, shell),
        UpdateOutcome::Updated(report) => told::installed(report, shell),
        UpdateOutcome::Failed(error) => shell.trouble(error),
    }
    if shell.is_json() {
        shell.message(&ToolUpdateMessage::from(update));
    }
}

fn available(tool: &Installed, proposal: &Proposal, shell: &Shell) {
    let version = proposal.inspection.manifest().map(|manifest| manifest.package_version.as_str());
    shell.status("Available", format_args!("`{}` {} -> {}", tool.name, tool.version, version.unwrap_or_default()));
    let new = wanted(&proposal.undecided);
    if !new.is_empty() {
        shell.note(format_args!("To grant what is new:\n    cargo kami update {} {}", tool.name, new.join(" ")));
    }
}

fn elsewhere(tool: &Installed) -> Finding {
    let message = format!("`{}` is from a file, so nothing is known of newer versions", tool.name);
    Finding::warning("update-elsewhere", message)
        .with_hint(format!("to replace it, install it again from there: `{}`", tool.again()))
}
