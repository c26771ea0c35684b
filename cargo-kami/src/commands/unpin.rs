//! `cargo kami unpin`.

use crate::{
    Exit, Failure, ops,
    output::{InstalledMessage, Shell, ToolUnpinned},
    store::Store,
};

/// What to leave to updates again.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// An installed tool
    #[arg(value_name = "TOOL")]
    tool: String,
}

/// Leaves a tool to updates again.
///
/// # Errors
/// When it is not installed, or the store cannot be written.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let tool = ops::unpin(&Store::place()?, &args.tool)?;
    if shell.is_json() {
        shell.message(&ToolUnpinned(InstalledMessage::from(&tool)));
    }
    shell.status("Unpinned", format_args!("`{}` {}", tool.name, tool.version));
    Ok(Exit::Done)
}
