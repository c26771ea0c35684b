//! `cargo kami serve`.

use super::grant_args::GrantArgs;
use crate::{
    Diagnostic, Exit, Failure,
    adapters::{FileError, environment, files, places},
    ops::{self, BuildEvent, Named, ProjectError, ServeEvent, ServeOptions},
    output::Shell,
    project::{Finding, MANIFEST_FILE},
    store::Store,
};
use clap::ValueHint;
use std::{net::SocketAddr, path::PathBuf, sync::Arc};

mod http_args;

use http_args::HttpArgs;

/// What to serve, and what it may touch and use.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Tools of the project here, installed tools, component files, or folders of projects: their locked tools, and
    /// their own component, which is built first [default: the project here, or else everything installed]
    #[arg(value_name = "COMPONENT", value_hint = ValueHint::AnyPath)]
    components: Vec<String>,
    /// Serve everything that is installed
    #[arg(long)]
    installed: bool,
    #[command(flatten)]
    http: HttpArgs,
    /// Add a line for every call to this file, and refuse calls while that cannot be done
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    audit: Option<PathBuf>,
    #[command(flatten)]
    grants: GrantArgs,
}

/// Serves components to MCP clients.
///
/// # Errors
/// When a component cannot be served, something cannot be granted, or stdout is asked for other things.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let http = args.http.place();
    if shell.is_json() && http.is_none() {
        return Err(StdoutTaken.into());
    }
    let named = args.components.iter().map(|word| named(word)).collect::<Result<Vec<_>, _>>()?;
    let here = named.is_empty() && !args.installed && in_project()?;
    let options = ServeOptions {
        everything: if args.installed || named.is_empty() && !here { Some(Store::place()?) } else { None },
        components: if here { vec![Named::Path(".".into())] } else { named },
        held: Store::place().ok(),
        grants: args.grants.grants()?,
        limits: args.grants.limits.limits(),
        cache: places::compiled_code(),
        http,
        audit: args.audit,
    };
    let (shell, at) = (shell.clone(), if options.http.is_some() { "" } else { " on stdin and stdout" });
    ops::serve(options, Arc::new(move |event| report(event, at, &shell))).await?;
    Ok(Exit::Done)
}

/// A word that is neither a tool nor anything here is taken for a path, which is then missed.
fn named(word: &str) -> Result<Named, ProjectError> {
    let named = Named::here(word, Store::place().ok().as_deref())?;
    Ok(named.unwrap_or_else(|| Named::Path(word.into())))
}

fn in_project() -> Result<bool, FileError> {
    let folder = environment::current_dir()?;
    Ok([MANIFEST_FILE, "Cargo.toml"].iter().any(|name| files::exists(&folder.join(name))))
}

fn report(event: ServeEvent, at: &str, shell: &Shell) {
    match event {
        ServeEvent::CacheUnused(error) => {
            shell.finding(&Finding::warning("cache-unused", format!("compiled code is not kept: {error}")));
        }
        ServeEvent::Building(folder) => shell.status("Building", environment::shown(&folder)),
        ServeEvent::Build(BuildEvent::Found(finding)) => shell.finding(&finding),
        ServeEvent::Notice(notice) => shell.finding(&Finding::warning("serve-tool", notice.to_string())),
        ServeEvent::Valueless(valueless) => shell.finding(&Finding::warning("grant-valueless", valueless.to_string())),
        ServeEvent::Plain { address } => shell.finding(&plain(address)),
        ServeEvent::Listening { address } => shell.status("Listening", format_args!("on http://{address}/mcp")),
        ServeEvent::Recorded => shell.status("Recording", "calls again"),
        ServeEvent::Ready { tools: 1 } => shell.status("Serving", format_args!("1 tool{at}")),
        ServeEvent::Ready { tools } => shell.status("Serving", format_args!("{tools} tools{at}")),
        other => {
            if let Some(finding) = failing(&other) {
                shell.finding(&finding);
            }
        }
    }
}

/// What follows from an audit that cannot be written.
const REFUSED: &str = "calls are refused until it can be written";

/// What fails while the rest is served on.
fn failing(event: &ServeEvent) -> Option<Finding> {
    let (finding, hint) = match event {
        ServeEvent::Trouble(trouble) => (Finding::warning("serve-tool", because(trouble)), trouble.error.hint()),
        ServeEvent::Project(error) => (Finding::warning("serve-project", because(error)), error.hint()),
        ServeEvent::Store(error) => (Finding::warning("serve-store", because(error)), error.hint()),
        ServeEvent::Tokens(error) => (Finding::warning("serve-tokens", because(error)), error.hint()),
        ServeEvent::Keys(error) => (Finding::warning("serve-keys", because(error)), None),
        ServeEvent::Unrecorded(error) => (Finding::warning("serve-audit", because(error)), Some(REFUSED.to_owned())),
        ServeEvent::Untold(error) => (Finding::warning("serve-tool", because(error)), None),
        _ => return None,
    };
    Some(match hint {
        Some(hint) => finding.with_hint(hint),
        None => finding,
    })
}

/// The error with its causes behind it.
fn because(error: &dyn std::error::Error) -> String {
    let chain = std::iter::successors(Some(error), |error| (*error).source());
    chain.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

fn plain(address: SocketAddr) -> Finding {
    let finding = Finding::warning("serve-plain", format!("tokens reach {address} as plain text, over a network"));
    finding.with_hint("serve from 127.0.0.1, behind a proxy that speaks https")
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
