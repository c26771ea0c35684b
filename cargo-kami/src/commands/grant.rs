//! `cargo kami grant`.

use super::{grants::show, standing_args::StandingArgs};
use crate::{Diagnostic, Exit, Failure, grants::wanted, ops, output::Shell, store::Store};

/// Which tool to allow what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// An installed tool
    #[arg(value_name = "TOOL")]
    tool: String,
    #[command(flatten)]
    grants: StandingArgs,
}

/// Allows a tool more of what it asks for.
///
/// # Errors
/// When it is not installed, or does not ask for that.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let (store, grants) = (Store::place()?, args.grants.grants()?);
    if grants.is_empty() {
        let missing = wanted(&ops::grants(&store, &args.tool)?.missing());
        return Err(NothingToGrant { tool: args.tool, missing }.into());
    }
    let allowance = ops::grant(&store, &args.tool, grants)?;
    shell.status("Granted", format_args!("`{}`", allowance.tool.name));
    show(&allowance, shell);
    Ok(Exit::Done)
}

#[derive(Debug, thiserror::Error)]
#[error("nothing says what to grant to `{tool}`")]
struct NothingToGrant {
    tool: String,
    missing: Vec<String>,
}

impl Diagnostic for NothingToGrant {
    fn code(&self) -> &'static str {
        "grant-nothing"
    }

    fn hint(&self) -> Option<String> {
        Some(match self.missing.is_empty() {
            true => "it has what it asks for".to_owned(),
            false => format!("it asks for: cargo kami grant {} {}", self.tool, self.missing.join(" ")),
        })
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}
