//! What a client was told as JSON.

use super::Message;
use crate::ops::{ConnectOptions, ConnectReport};
use serde::Serialize;
use std::path::PathBuf;

/// A client was told of a server, `"reason":"client-connected"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{ClientConnected, Message};
/// assert_eq!(ClientConnected::REASON, "client-connected");
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ClientConnected {
    /// The client.
    pub client: String,
    /// What it calls the server.
    pub name: String,
    /// What tells it of the server.
    pub snippet: String,
    /// The file that was to be written, where one was.
    pub file: Option<PathBuf>,
    /// Where the old text of that file is kept.
    pub backup: Option<PathBuf>,
    /// What is different in the file now.
    pub diff: Option<String>,
}

impl Message for ClientConnected {
    const REASON: &'static str = "client-connected";
}

impl ClientConnected {
    /// The options and the report as one message.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{ops::{ConnectOptions, ConnectReport}, output::ClientConnected};
    /// fn client(options: &ConnectOptions, report: &ConnectReport) -> String {
    ///     ClientConnected::new(options, report).client
    /// }
    /// ```
    pub fn new(options: &ConnectOptions, report: &ConnectReport) -> Self {
        let written = report.written.as_ref();
        Self {
            client: options.client.word(),
            name: options.name.as_str().to_owned(),
            snippet: report.snippet.clone(),
            file: written.map(|written| written.path.clone()),
            backup: written.and_then(|written| written.backup.clone()),
            diff: written.map(|written| written.diff.clone()),
        }
    }
}
