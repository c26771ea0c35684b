//! `cargo kami list`.

use crate::{
    Exit, Failure,
    ops::{self, LockedProject, ProjectError},
    output::{InstalledMessage, Shell, ToolListed, ToolLocked, describe},
    store::Store,
};

/// Which tools to list.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only tools with this text in their name or source
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    filter: String,
    /// The tools the project here has locked, and how often they were called in it
    #[arg(long)]
    project: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Lists what is installed, or locked.
///
/// # Errors
/// When the store cannot be read, or there is no project.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    if args.project {
        return locked(&args, shell);
    }
    let tools = ops::list(&Store::place()?, &args.filter)?;
    let messages = tools.iter().map(InstalledMessage::from);
    if shell.is_json() {
        messages.for_each(|message| shell.message(&ToolListed(message)));
    } else if args.json {
        shell.json(&messages.collect::<Vec<_>>());
    } else if tools.is_empty() {
        shell.note(nothing("installed", &args.filter));
    } else {
        shell.page(describe::installed(&tools).trim_end());
    }
    Ok(Exit::Done)
}

fn locked(args: &Args, shell: &Shell) -> Result<Exit, Failure> {
    let folder = ops::project_here()?.ok_or(ProjectError::Missing)?;
    let project = LockedProject::open(&folder, &Store::place()?)?;
    let mut tools = project.map_or_else(|| Ok(Vec::new()), |project| project.tools())?;
    tools.retain(|(tool, _)| tool.name.as_str().contains(&args.filter));
    let messages = tools.iter().map(ToolLocked::from);
    if shell.is_json() {
        messages.for_each(|message| shell.message(&message));
    } else if args.json {
        shell.json(&messages.collect::<Vec<_>>());
    } else if tools.is_empty() {
        shell.note(nothing("locked", &args.filter));
    } else {
        shell.page(describe::locked(&tools).trim_end());
    }
    Ok(Exit::Done)
}

fn nothing(done: &str, filter: &str) -> String {
    if filter.is_empty() {
        format!("nothing is {done}")
    } else {
        format!("nothing that is {done} has `{filter}` in it")
    }
}
