//! `cargo kami repair`.

use crate::{
    Diagnostic, Exit, Failure, ops,
    output::{RepairMessage, Shell, StoreRepaired},
    project::Finding,
    store::Store,
};

/// Nothing to say.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Looks for damage in the store, and puts right what can be.
///
/// # Errors
/// When the store cannot be read or written for other reasons than damage.
pub fn run(_args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let report = ops::repair(&Store::place()?)?;
    if shell.is_json() {
        shell.message(&StoreRepaired(RepairMessage::from(&report)));
    }
    let repair = &report.repair;
    match &repair.aside {
        Some(aside) => {
            shell.status("Repaired", format_args!("the database; the damaged one is {}", aside.display()));
            shell.status("Saved", format_args!("{} tools", repair.tools.len()));
        }
        None if !repair.lost.is_empty() => shell.status("Repaired", "the database, which was gone"),
        None => shell.status("Checked", format_args!("the database and {} tools", repair.tools.len())),
    }
    for path in &repair.lost {
        shell.status("Kept", format_args!("{}: nothing tells any more what it was allowed", path.display()));
    }
    for broken in &report.broken {
        let finding = Finding::error(broken.code(), broken.to_string());
        shell.finding(&finding.with_hint(broken.hint().unwrap_or_default()));
    }
    Ok(if report.broken.is_empty() { Exit::Done } else { Exit::No })
}
