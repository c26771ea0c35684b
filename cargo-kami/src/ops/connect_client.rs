//! Tells a client where a server is: the text for it, and the entry in its file.

use crate::{
    adapters::{amended::Found, files},
    connect::{Client, Server, ServerName, Syntax, merge, replace_own, snippet},
};
use similar::TextDiff;
use std::path::{Path, PathBuf};

mod error;
mod file;
mod start;

pub use error::ConnectError;
pub use file::{ClientFile, client_file};
pub use start::start;

/// Which client to tell of which server.
///
/// # Examples
/// ```
/// use cargo_kami::{connect::{Client, RemoteServer, Server, ServerName}, ops::ConnectOptions};
/// let server = Server::Remote(RemoteServer::at("http://127.0.0.1:8931/mcp")?);
/// let options = ConnectOptions { client: Client::Zed, name: ServerName::default(), server, file: None };
/// assert!(cargo_kami::ops::connect_client(&options)?.snippet.contains("context_servers"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct ConnectOptions {
    /// The client.
    pub client: Client,
    /// What it shall call the server.
    pub name: ServerName,
    /// The server.
    pub server: Server,
    /// The file to write to; none if the text is all that is wanted.
    pub file: Option<ClientFile>,
}

/// What was made.
///
/// # Examples
/// See [`ConnectOptions`].
#[derive(Clone, Debug)]
pub struct ConnectReport {
    /// What tells the client of the server, as a file that holds nothing else.
    pub snippet: String,
    /// What became of the client's file; nothing where none was to be written.
    pub written: Option<Written>,
}

/// What became of a client's file.
///
/// # Examples
/// See [`ConnectOptions`].
#[derive(Clone, Debug)]
pub struct Written {
    /// The file.
    pub path: PathBuf,
    /// Where its old text is kept; nowhere where there was no file.
    pub backup: Option<PathBuf>,
    /// What is different in it now; empty if it said so already.
    pub diff: String,
}

/// Makes the text that tells a client of a server, and puts the entry into the client's file where that is wanted.
///
/// # Errors
/// When the client takes no such server, or its file cannot be read, understood or written; it then is as it was.
///
/// # Examples
/// See [`ConnectOptions`].
pub fn connect_client(options: &ConnectOptions) -> Result<ConnectReport, ConnectError> {
    let ConnectOptions { client, name, server, file } = options;
    let snippet = snippet(*client, name, server)?;
    let written = file.as_ref().map(|file| write(options, file, &snippet)).transpose()?;
    Ok(ConnectReport { snippet, written })
}

fn write(options: &ConnectOptions, file: &ClientFile, snippet: &str) -> Result<Written, ConnectError> {
    let ConnectOptions { client, name, server, .. } = options;
    let found = Found::at(&client_file(*client, name, file)?)?;
    let path = found.path().to_path_buf();
    if let ClientFile::Project(folder) = file
        && !path.starts_with(files::canonical(folder)?)
    {
        return Err(ConnectError::Outside { path });
    }
    let merged = match client.facts().syntax {
        Syntax::Yaml => replace_own(found.text(), snippet),
        _ => merge(found.text(), *client, (name, server)),
    };
    let text = merged.map_err(|source| ConnectError::Unmerged { path: path.clone(), source })?;
    if text == found.text() {
        return Ok(Written { path, backup: None, diff: String::new() });
    }
    let diff = diff(found.text(), &text, &path);
    Ok(Written { backup: found.replace(&text)?, path, diff })
}

fn diff(old: &str, new: &str, path: &Path) -> String {
    let (changes, path) = (TextDiff::from_lines(old, new), path.display().to_string());
    changes.unified_diff().context_radius(3).header(&path, &path).to_string()
}
