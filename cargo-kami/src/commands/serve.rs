//! `cargo kami serve`.

use super::grant_args::GrantArgs;
use crate::{
    Diagnostic, Exit, Failure,
    adapters::{environment, places},
    ops::{self, BuildEvent, ServeEvent, ServeOptions},
    output::Shell,
    project::Finding,
};
use clap::ValueHint;
use std::{path::PathBuf, sync::Arc};

/// What to serve, and what it may touch and use.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Component files, or folders of projects to build first
    #[arg(value_name = "COMPONENT", default_value = ".", value_hint = ValueHint::AnyPath)]
    components: Vec<PathBuf>,
    #[command(flatten)]
    grants: GrantArgs,
}

/// Serves components to the MCP client on standard input and output.
///
/// # Errors
/// When a component cannot be served, something cannot be granted, or stdout is asked for other things.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    if shell.is_json() {
        return Err(StdoutTaken.into());
    }
    let options = ServeOptions {
        components: args.components,
        grants: args.grants.grants()?,
        limits: args.grants.limits(),
        cache: places::compiled_code(),
    };
    let shell = shell.clone();
    ops::serve(options, Arc::new(move |event| report(event, &shell))).await?;
    Ok(Exit::Done)
}

fn report(event: ServeEvent, shell: &Shell) {
    match event {
        ServeEvent::CacheUnused(error) => {
            shell.finding(&Finding::warning("cache-unused", format!("compiled code is not kept: {error}")));
        }
        ServeEvent::Building(folder) => shell.status("Building", environment::shown(&folder)),
        ServeEvent::Build(BuildEvent::Found(finding)) => shell.finding(&finding),
        ServeEvent::Notice(notice) => shell.finding(&Finding::warning("serve-tool", notice.to_string())),
        ServeEvent::Ready { tools: 1 } => shell.status("Serving", "1 tool on stdin and stdout"),
        ServeEvent::Ready { tools } => shell.status("Serving", format_args!("{tools} tools on stdin and stdout")),
        _ => {}
    }
}

#[derive(Debug, thiserror::Error)]
#[error("JSON messages would go to stdout, which carries the protocol here")]
struct StdoutTaken;

impl Diagnostic for StdoutTaken {
    fn code(&self) -> &'static str {
        "serve-json"
    }

    fn hint(&self) -> Option<String> {
        Some("leave out `--message-format json`".to_owned())
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}
