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
    /// Check only what has come since this commit: the branch a pull request is for, or that of another copy
    #[arg(long, visible_alias = "base", value_name = "COMMIT")]
    against: Option<String>,
    /// The commit that is to come
    #[arg(long, value_name = "COMMIT", requires = "against", default_value = "HEAD")]
    head: String,
    /// Check what is being pushed, as git's `pre-receive` hook
    #[arg(long, conflicts_with_all = ["against", "head"])]
    pre_receive: bool,
}

pub(super) fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let (repository, head) = (args.repository, args.head);
    let target = match (args.pre_receive, args.against) {
        (true, _) => CheckTarget::PreReceive,
        (false, Some(base)) => CheckTarget::Between { repository, base, head },
        (false, None) => CheckTarget::Whole { repository },
    };
    let faults = ops::check_registry(&target)?;
    faults.iter().for_each(|fault| shell.fault(fault.code(), &fault.to_string()));
    if faults.is_empty() {
        shell.status("Checked", "nothing is wrong");
        return Ok(Exit::Done);
    }
    Ok(Exit::No)
}
