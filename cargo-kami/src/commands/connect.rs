//! `cargo kami connect`.

use super::grant_args::GrantArgs;
use crate::{
    Exit, Failure,
    adapters::{environment, files},
    connect::{Client, RemoteServer, Server, ServerName, wants_token},
    ops::{self, ClientFile, ConnectError, ConnectOptions, Written},
    output::{ClientConnected, Shell, visible},
};
use clap::ValueHint;
use std::path::Path;

/// Which client to tell of which server.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The client
    #[arg(value_name = "CLIENT", value_enum)]
    client: Client,
    /// What the server shall serve: installed tools, component files, or folders of projects [default: the project here,
    /// or else everything installed]
    #[arg(value_name = "COMPONENT", value_hint = ValueHint::AnyPath)]
    components: Vec<String>,
    /// Serve everything that is installed
    #[arg(long)]
    installed: bool,
    /// Put it into the client's file, instead of printing it
    #[arg(long)]
    write: bool,
    /// Take the file of the project in this folder, not the user's
    #[arg(long, requires = "write")]
    project: bool,
    /// What the client shall call the server [default: kami]
    #[arg(long, value_name = "NAME")]
    name: Option<ServerName>,
    /// Name a server that is there already, such as `http://127.0.0.1:8931/mcp`
    #[arg(long, value_name = "URL", value_parser = RemoteServer::at, conflicts_with_all = STARTED)]
    http: Option<RemoteServer>,
    /// The variable that holds the token this server asks for [default: KAMI_TOKEN, if it is on another machine]
    #[arg(long, value_name = "VARIABLE", requires = "http")]
    token_env: Option<String>,
    #[command(flatten)]
    grants: GrantArgs,
}

/// What only a server that is started can be told.
const STARTED: [&str; 9] =
    ["components", "installed", "allow_net", "dir", "env", "allow_mcp", "memory", "time", "output"];

/// Tells a client where a server is, or how to start it.
///
/// # Errors
/// When the client takes no such server, or its file cannot be read, understood or written.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let file = match (args.write, args.project) {
        (false, _) => None,
        (true, false) => Some(ClientFile::User),
        (true, true) => Some(ClientFile::Project(environment::current_dir()?)),
    };
    let name = args.name.clone().unwrap_or_default();
    let options = ConnectOptions { client: args.client, name, server: server(args)?, file };
    let report = ops::connect_client(&options)?;
    match (shell.is_json(), &report.written) {
        (true, _) => shell.message(&ClientConnected::new(&options, &report)),
        (false, Some(written)) => told(&options, written, shell),
        (false, None) => {
            shell.data(&report.snippet);
            place(&options, shell)?;
        }
    }
    advise(&options, &report.snippet, shell);
    Ok(Exit::Done)
}

fn server(args: Args) -> Result<Server, Failure> {
    if let Some(mut server) = args.http {
        server.token = args.token_env.or(server.token);
        return Ok(Server::Remote(server));
    }
    let mut flags = args.grants.flags()?;
    if args.installed {
        flags.insert(0, "--installed".to_owned());
    }
    Ok(Server::Local(ops::start(&args.components, flags)?))
}

fn told(options: &ConnectOptions, written: &Written, shell: &Shell) {
    let (name, file) = (options.name.as_str(), environment::shown(&written.path));
    if written.diff.is_empty() {
        return shell.status("Unchanged", format_args!("`{file}` knows `{name}` already"));
    }
    shell.data(visible(written.diff.trim_end()).as_ref());
    shell.status("Wrote", format_args!("`{name}` to `{file}`"));
    if let Some(backup) = &written.backup {
        shell.status("Kept", format_args!("what was there in `{}`", environment::shown(backup)));
    }
    shell.hint(options.client.afterwards());
}

/// Says where what was printed goes.
fn place(options: &ConnectOptions, shell: &Shell) -> Result<(), ConnectError> {
    match ops::client_file(options.client, &options.name, &ClientFile::User) {
        Ok(file) => shell.hint(format_args!("this goes into `{}`, where `--write` puts it", file.display())),
        Err(ConnectError::NoFile { .. }) => shell.hint(options.client.afterwards()),
        Err(error) => return Err(error),
    }
    Ok(())
}

/// Says what cannot be seen from the text.
fn advise(options: &ConnectOptions, snippet: &str, shell: &Shell) {
    match &options.server {
        Server::Remote(server) => {
            if wants_token(snippet) {
                shell.hint(format_args!("put the token itself in: {} fills in no variables", options.client.title()));
            } else if let Some(variable) = &server.token {
                shell.hint(format_args!("`{variable}` must hold the token where {} runs", options.client.title()));
            }
            if server.is_bare() {
                shell.hint("`cargo kami serve --http` answers at `/mcp`");
            }
        }
        Server::Local(server) if server.args.iter().any(|arg| files::exists(&Path::new(arg).join("Cargo.toml"))) => {
            shell.hint("a project is built whenever the client starts it; name its `.wasm` file to save that");
        }
        Server::Local(_) => {}
    }
}
