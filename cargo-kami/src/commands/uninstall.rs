//! `cargo kami uninstall`.

use crate::{
    Exit, Failure, ops,
    output::{InstalledMessage, Shell, ToolUninstalled},
    store::Store,
};

/// What to remove.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Installed tools
    #[arg(value_name = "TOOL", required = true)]
    tools: Vec<String>,
}

/// Removes tools with everything they are allowed.
///
/// # Errors
/// When one of them is not installed, or cannot be removed.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let store = Store::place()?;
    for name in &args.tools {
        let tool = ops::uninstall(&store, name)?;
        if shell.is_json() {
            shell.message(&ToolUninstalled(InstalledMessage::from(&tool)));
        }
        shell.status("Removed", format_args!("`{}` {}", tool.name, tool.version));
    }
    Ok(Exit::Done)
}
