//! One client talking to one server, and everything that passed between them.

use kami_tests::{Ended, Run, Site, cargo_kami, clients, fixture, node};
use serde_json::Value;
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

/// What a client reports, and what the servers it started did.
pub(crate) struct Conversation {
    /// The JSON object the client printed.
    pub(crate) seen: Value,
    /// One for each server process.
    pub(crate) servers: Vec<Server>,
}

/// What passed through one server process.
pub(crate) struct Server {
    /// What the client wrote, one message a line.
    pub(crate) stdin: String,
    /// What the server wrote, one message a line.
    pub(crate) stdout: String,
    /// The exit code in digits; missing when the client had to kill the server.
    pub(crate) exit: Option<String>,
}

/// How a client reaches its server.
#[derive(Clone, Copy)]
pub(crate) enum Over {
    /// It starts the server.
    Stdio,
    /// The server is there already.
    Http,
}

/// Runs a script of `tests/clients/js` with `arguments` and a server.
pub(crate) fn with_node(script: &str, arguments: &[&str], over: Over) -> io::Result<Conversation> {
    let mut client = node()?;
    client
        .args(["--preserve-symlinks", "--preserve-symlinks-main"])
        .arg(clients()?.join("js").join(script))
        .args(arguments);
    converse(client, over)
}

/// Runs a script of `tests/clients/python` in one of the environments there, with `arguments` and a server.
pub(crate) fn with_python(environment: &str, script: &[&str], over: Over) -> io::Result<Conversation> {
    let mut client = Command::new(clients()?.join(environment).join("bin/python"));
    client.current_dir(source().join("python")).env("PYTHONDONTWRITEBYTECODE", "1").args(script);
    converse(client, over)
}

fn converse(mut client: Command, over: Over) -> io::Result<Conversation> {
    let folder = tempfile::tempdir()?;
    install(folder.path())?;
    // with these the client changes what is served
    client.env("CARGO_KAMI", cargo_kami()?).env("KAMI_HOME", folder.path().join("home"));
    match over {
        Over::Stdio => recorded(client, folder.path()),
        Over::Http => connected(client, folder.path()),
    }
}

/// The client starts the server itself, by way of a script that writes down what passes.
fn recorded(mut client: Command, folder: &Path) -> io::Result<Conversation> {
    let records = folder.join("records");
    fs::create_dir(&records)?;
    client.arg(source().join("record")).arg(&records);
    let seen = seen(client.arg(cargo_kami()?).args(["serve", "--installed"]))?;
    Ok(Conversation { seen, servers: servers(&records)? })
}

fn connected(mut client: Command, folder: &Path) -> io::Result<Conversation> {
    let mut serve = Command::new(cargo_kami()?);
    serve.args(["serve", "--installed"]).env("KAMI_HOME", folder.join("home"));
    let site = Site::open(serve)?;
    let seen = seen(client.arg(&site.url))?;
    let Ended { stdout, exit } = site.close()?;
    let exit = exit.map(|code| code.to_string());
    Ok(Conversation { seen, servers: vec![Server { stdin: String::new(), stdout, exit }] })
}

fn seen(client: &mut Command) -> io::Result<Value> {
    let output = client.output()?;
    if output.status.success() {
        return Ok(serde_json::from_slice(&output.stdout)?);
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    Err(io::Error::other(format!("{client:?}: {}\n{stderr}", output.status)))
}

/// What is served is installed, so that it can change.
fn install(folder: &Path) -> io::Result<()> {
    for component in components()? {
        let mut install = Run::command(folder)?;
        install.arg("install").arg(component).args(["--allow-unsigned", "--yes"]);
        let run: Run = install.env("KAMI_HOME", folder.join("home")).output()?.into();
        if run.code != Some(0) {
            return Err(io::Error::other(run.stderr));
        }
    }
    Ok(())
}

/// What is served: the smallest guest, and the one with a tool for everything.
fn components() -> io::Result<[PathBuf; 2]> {
    static BUILT: OnceLock<Result<[PathBuf; 2], String>> = OnceLock::new();
    let build = || Ok([fixture("echo")?, fixture("kitchen")?]);
    let built = BUILT.get_or_init(|| build().map_err(|error: io::Error| error.to_string()));
    built.clone().map_err(io::Error::other)
}

fn servers(records: &Path) -> io::Result<Vec<Server>> {
    let mut servers = Vec::new();
    for entry in fs::read_dir(records)? {
        let stdout = entry?.path();
        if stdout.extension().is_some_and(|extension| extension == "stdout") {
            servers.push(Server {
                stdin: fs::read_to_string(stdout.with_extension("stdin"))?,
                exit: fs::read_to_string(stdout.with_extension("exit")).ok().map(|code| code.trim().to_owned()),
                stdout: fs::read_to_string(stdout)?,
            });
        }
    }
    Ok(servers)
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("clients")
}
