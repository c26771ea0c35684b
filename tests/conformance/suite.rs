//! One run of the suite against a server.

use kami_tests::{Run, Site, cargo_kami, clients, fixture, node};
use std::{io, process::Command};

/// Runs the suite with `arguments` against a server of its own; what it prints names every check that failed.
pub(crate) fn run(arguments: &[&str]) -> io::Result<Run> {
    let folder = tempfile::tempdir()?;
    let mut serve = Command::new(cargo_kami()?);
    serve.arg("serve").arg(fixture("conformance")?).env("KAMI_HOME", folder.path().join("home"));
    serve.args(["elicitation", "sampling", "roots"].iter().flat_map(|request| ["--allow-mcp", request]));
    let site = Site::open(serve)?;
    let suite = clients()?.join("node_modules/@modelcontextprotocol/conformance/dist/index.js");
    let mut node = node()?;
    node.arg(suite).args(["server", "--url", &site.url, "-o"]).arg(folder.path().join("out")).args(arguments);
    Ok(node.output()?.into())
}
