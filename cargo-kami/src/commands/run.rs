//! `cargo kami run`.

use super::grant_args::GrantArgs;
use crate::{
    Exit, Failure,
    adapters::places,
    ops::{self, LockedProject, RunOptions, RunReport, RunTarget},
    output::Shell,
    project::Finding,
    store::{Count, Store},
};
use clap::ValueHint;
use kami_host::{Outcome, domain::Granting};
use serde_json::Value;
use std::{path::PathBuf, sync::Arc};

mod called;
mod content;
mod failure;
mod listing;
mod place;
mod result;
mod sink;
mod stats;
mod words;

use failure::Interrupted;
use place::Place;
use sink::ShellSink;

/// What to call, and what it may touch and use.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A tool of the project here, an installed tool, a component file, or the folder of a project to build first [default: .]
    #[arg(value_hint = ValueHint::AnyPath)]
    component: Option<String>,
    /// The tool; may be left out where there is only one
    tool: Option<String>,
    /// The arguments: JSON, `@` and a file with JSON, or `-` for standard input
    #[arg(value_name = "JSON")]
    arguments: Option<String>,
    /// One argument; its text is read as the type the tool wants. Repeat it to add items to a list
    #[arg(long, value_name = "NAME=VALUE", value_parser = words::pair)]
    arg: Vec<(String, String)>,
    /// The answer to a question the tool asks, by its key
    #[arg(long, value_name = "KEY=JSON", value_parser = words::answer)]
    answer: Vec<(String, Value)>,
    /// Print the whole answer as JSON, in the form MCP has it
    #[arg(long)]
    json: bool,
    /// Print how long it took and what it used
    #[arg(long)]
    stats: bool,
    /// The Cargo.toml of the project to build and run
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    manifest_path: Option<PathBuf>,
    #[command(flatten)]
    grants: GrantArgs,
}

/// How the answer is printed.
struct Show {
    json: bool,
    stats: bool,
}

/// Calls a tool, or lists the tools where nothing says which to call.
///
/// # Errors
/// When it cannot be called, or when the call goes wrong.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let target = words::target([&args.component, &args.tool, &args.arguments].map(Clone::clone))?;
    let show = Show { json: args.json || shell.is_json(), stats: args.stats };
    let mut place = place::find(&target, args.manifest_path.as_deref(), shell).await?;
    let name = place.installed.as_ref().map(|ready| ready.tool.name.clone());
    let project = place.project.take();
    let options = options(args, target, place)?;
    let report = tokio::select! {
        // listening starts with the first look, which has to come before the tool runs
        biased;
        _ = tokio::signal::ctrl_c() => return Err(Interrupted.into()),
        report = ops::run(options, Arc::new(ShellSink::new(shell.clone())), |error| warn(error, shell)) => report?,
    };
    shell.clear_progress();
    match report {
        RunReport::Listed(tools) => {
            listing::print(&tools, &show, shell);
            Ok(Exit::Done)
        }
        RunReport::Called { outcome, remedy } => {
            name.into_iter().for_each(|name| count(name, project.as_ref(), &outcome));
            called::finish(*outcome, &remedy, &show, shell)
        }
    }
}

fn options(args: Args, target: RunTarget, place: Place) -> Result<RunOptions, Failure> {
    let mut options = RunOptions {
        path: place.path,
        component: place.bytes,
        ownership: place.ownership,
        tool: target.tool,
        json: target.json.map(place::read).transpose()?,
        arguments: args.arg,
        answers: args.answer,
        grants: args.grants.grants()?,
        granting: Granting::Flag,
        limits: args.grants.limits.limits(),
        cache: places::compiled_code(),
    };
    place.installed.into_iter().for_each(|ready| options.stand_on(ready));
    Ok(options)
}

/// Counts the call where the tool is locked, or else where it is installed.
fn count(name: String, project: Option<&LockedProject>, outcome: &Outcome) {
    let count = Count { calls: 1, failures: u64::from(outcome.reply.is_err()) };
    match (project, Store::place()) {
        (Some(project), _) => project.count(&[(name, count)]),
        (None, Ok(store)) => ops::used(&store, &name, count),
        (None, Err(_)) => {}
    }
}

fn warn(error: &kami_host::HostError, shell: &Shell) {
    let finding = Finding::warning("cache-unused", format!("compiled code is not kept: {error}"));
    shell.finding(&match error.hint() {
        Some(hint) => finding.with_hint(hint),
        None => finding,
    });
}
