//! `cargo kami grants`.

use crate::{
    Exit, Failure,
    ops::{self, Allowance},
    output::{GrantsMessage, Shell, ToolGrants, describe},
    store::Store,
};

/// Which tool to look at.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// An installed tool
    #[arg(value_name = "TOOL")]
    tool: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Shows what a tool asks for, and what of that it is allowed.
///
/// # Errors
/// When it is not installed, or cannot be read.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let allowance = ops::grants(&Store::place()?, &args.tool)?;
    match args.json && !shell.is_json() {
        true => shell.json(&GrantsMessage::from(&allowance)),
        false => show(&allowance, shell),
    }
    Ok(Exit::Done)
}

pub(super) fn show(allowance: &Allowance, shell: &Shell) {
    match shell.is_json() {
        true => shell.message(&ToolGrants(GrantsMessage::from(allowance))),
        false => shell.page(describe::allowance(allowance).trim_end()),
    }
}
