//! The log of the libraries, on stderr.

use super::{Shell, Verbosity};
use crate::adapters::environment;
use std::io;
use tracing_subscriber::EnvFilter;

/// Starts the log: with `-vv`, or as `KAMI_LOG` says (for example `KAMI_LOG=kami_host=debug`).
///
/// # Examples
/// ```
/// use cargo_kami::output::{Settings, Shell, logging};
/// logging::init(&Shell::terminal(Settings::default()));
/// ```
pub fn init(shell: &Shell) {
    let filter = match environment::variable("KAMI_LOG") {
        Some(filter) => EnvFilter::new(filter),
        None if shell.settings().verbosity == Verbosity::Trace => EnvFilter::new("cargo_kami=debug,kami_host=debug"),
        None => return,
    };
    // a log that a test or an embedder has started already stays as it is
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).try_init();
}
