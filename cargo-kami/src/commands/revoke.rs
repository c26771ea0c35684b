//! `cargo kami revoke`.

use super::grants::show;
use crate::{Exit, Failure, grants::Revocation, ops, output::Shell, store::Store};
use clap::ArgGroup;
use kami_host::domain::{McpRequest, Origin};

/// Which tool to take what from.
#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("what").required(true).multiple(true))]
pub struct Args {
    /// An installed tool
    #[arg(value_name = "TOOL")]
    tool: String,
    /// No more HTTP requests to this origin, written as it was granted
    #[arg(long, visible_alias = "net", value_name = "ORIGIN", group = "what")]
    allow_net: Vec<Origin>,
    /// Not this folder any more
    #[arg(long, value_name = "GUEST", group = "what")]
    dir: Vec<String>,
    /// Not this environment variable any more
    #[arg(long, value_name = "NAME", group = "what")]
    env: Vec<String>,
    /// No more asking the client for this
    #[arg(long, value_name = "KIND", group = "what")]
    allow_mcp: Vec<McpRequest>,
    /// Nothing any more, and no limits but its own
    #[arg(long, group = "what", conflicts_with_all = ["allow_net", "dir", "env", "allow_mcp"])]
    all: bool,
}

/// Takes back what a tool is allowed.
///
/// # Errors
/// When it is not installed, or is not allowed that anyway.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let named = Revocation { net: args.allow_net, dirs: args.dir, env: args.env, mcp: args.allow_mcp };
    let what = if args.all { None } else { Some(&named) };
    let allowance = ops::revoke(&Store::place()?, &args.tool, what)?;
    shell.status("Revoked", format_args!("`{}`", allowance.tool.name));
    show(&allowance, shell);
    Ok(Exit::Done)
}
