//! `cargo kami list`.

use crate::{
    Exit, Failure, ops,
    output::{InstalledMessage, Shell, ToolListed, describe},
    store::Store,
};

/// Which tools to list.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only tools with this text in their name or source
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    filter: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Lists what is installed.
///
/// # Errors
/// When the store cannot be read.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let tools = ops::list(&Store::place()?, &args.filter)?;
    let messages = tools.iter().map(InstalledMessage::from);
    if shell.is_json() {
        messages.for_each(|message| shell.message(&ToolListed(message)));
    } else if args.json {
        shell.json(&messages.collect::<Vec<_>>());
    } else if tools.is_empty() {
        shell.note("nothing is installed");
    } else {
        shell.page(describe::installed(&tools).trim_end());
    }
    Ok(Exit::Done)
}
