//! What the commands have in common that change what is known of a package.

use super::signer_args::{SignerArgs, seen};
use crate::{
    Failure,
    adapters::environment,
    ops::{Amend, AmendOutcome, AmendReport, Amendment, Dispatch, Waiting},
    output::{AmendedMessage, Shell},
};
use clap::ValueHint;
use kami_registry::{
    PackageName,
    log::is_plain_text,
    publish::{Appended, Target},
};
use std::path::PathBuf;

/// How a change is sent.
#[derive(clap::Args, Clone, Debug)]
pub struct AmendArgs {
    /// Where to, and who signs.
    #[command(flatten)]
    pub signer: SignerArgs,
    /// Write the change to a file, for others to sign, instead of sending it
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "pr")]
    draft: Option<PathBuf>,
    /// Send it to a branch of its own, where `main` is protected
    #[arg(long)]
    pr: bool,
}

impl AmendArgs {
    /// Makes the change, and tells of it.
    ///
    /// # Errors
    /// Whatever keeps it from being made.
    pub fn make(self, package: &PackageName, amendment: &Amendment, shell: &Shell) -> Result<AmendReport, Failure> {
        let keys = self.signer.keys()?;
        let mut connection = self.signer.connect(shell)?;
        let dispatch = match (self.draft, self.pr) {
            (Some(path), _) => Dispatch::Draft(path),
            (None, true) => Dispatch::Proposal,
            (None, false) => Dispatch::Main,
        };
        let (signers, tell) = (|| keys.ready(shell), |event| seen(&event, shell));
        let mut amend = Amend { connection: &mut connection, signers: &signers, tell: &tell };
        let report = amend.make(package, amendment, &dispatch);
        shell.clear_progress();
        Ok(report?)
    }
}

/// A reason as logs may hold it.
pub(super) fn reason(text: &str) -> Result<String, String> {
    let wrong = || "it has to be a single line of characters that show".to_owned();
    is_plain_text(text).then(|| text.to_owned()).ok_or_else(wrong)
}

/// Tells what came of a change.
pub(super) fn print(report: &AmendReport, verb: &str, what: &str, shell: &Shell) {
    if shell.is_json() {
        return shell.message(&AmendedMessage::from(report));
    }
    match &report.outcome {
        AmendOutcome::Sent(Appended::Already { .. }) => {
            shell.status("Unchanged", format_args!("{what}: it was so before"))
        }
        AmendOutcome::Sent(Appended::Open { branch }) => {
            shell.status("Unchanged", format_args!("{what} waits on the branch `{branch}` to be merged"))
        }
        AmendOutcome::Sent(Appended::Done(done)) => {
            shell.status(verb, format_args!("{what} in `{}`", report.registry));
            if let Target::Branch(branch) = &done.target {
                shell.note(format_args!(
                    "Open a pull request from the branch `{branch}` to `main`; it counts once it is merged."
                ));
            }
        }
        AmendOutcome::Drafted(waiting) => wait("Drafted", what, waiting, shell),
        AmendOutcome::Signed(waiting) => wait("Signed", what, waiting, shell),
    }
}

/// Tells what a change waits for.
fn wait(verb: &str, what: &str, Waiting { path, missing }: &Waiting, shell: &Shell) {
    let path = environment::shown(path);
    shell.status(verb, format_args!("{what}: {path}"));
    for key in missing.every.iter().chain(missing.of.iter().filter(|_| missing.some > 0)) {
        shell.note(format_args!("    missing: {key}"));
    }
    let next = if missing.count() > 0 { "sign" } else { "submit" };
    shell.note(format_args!("Next: cargo kami owner {next} {path}"));
}
