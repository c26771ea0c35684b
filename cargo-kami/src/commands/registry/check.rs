//! `cargo kami registry check`.

use crate::{
    Exit, Failure,
    ops::{self, CheckTarget},
    output::Shell,
};
use clap::ValueHint;
use std::path::PathBuf;

/// What to check.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The repository of a registry
    #[arg(value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
    repository: PathBuf,
    /// Check only what has come since this commit: a branch, or what a pull request is for
    #[arg(long, value_name = "COMMIT", requires = "head")]
    base: Option<String>,
    /// The commit that is to come
    #[arg(long, value_name = "COMMIT", requires = "base")]
    head: Option<String>,
    /// Check what is being pushed, as git's `pre-receive` hook
    #[arg(long, conflicts_with_all = ["base", "head"])]
    pre_receive: bool,
}

pub(super) fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let target = match (args.pre_receive, args.base, args.head) {
        (true, ..) => CheckTarget::PreReceive,
        (false, Some(base), Some(head)) => CheckTarget::Between { repository: args.repository, base, head },
        (false, ..) => CheckTarget::Whole { repository: args.repository },
    };
    let faults = ops::check_registry(&target)?;
    faults.iter().for_each(|fault| shell.fault(fault.code(), &fault.to_string()));
    if faults.is_empty() {
        shell.status("Checked", "nothing is wrong");
        return Ok(Exit::Done);
    }
    Ok(Exit::No)
}
