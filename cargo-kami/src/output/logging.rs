//! The log of the libraries, on stderr.

use super::{LogFormat, Shell, Verbosity};
use crate::{adapters::environment, project::Finding};
use clap::ValueEnum;
use std::io;
use tracing_subscriber::EnvFilter;

/// The variable that says what is logged.
const FILTER: &str = "KAMI_LOG";
/// The variable that says what the log looks like.
const FORMAT: &str = "KAMI_LOG_FORMAT";

/// Starts the log, if anybody wants one: with `-vv`, with `--log-format` or `KAMI_LOG_FORMAT`, or as `KAMI_LOG` says (for
/// example `KAMI_LOG=kami_host=debug`).
///
/// # Examples
/// ```
/// use cargo_kami::output::{Settings, Shell, logging};
/// logging::init(&Shell::terminal(Settings::default()));
/// ```
pub fn init(shell: &Shell) {
    let settings = shell.settings();
    let format = settings.log.or_else(|| by_environment(shell));
    let filter = match (environment::variable(FILTER), settings.verbosity) {
        (Some(filter), _) => EnvFilter::new(filter),
        (None, Verbosity::Trace) => EnvFilter::new("cargo_kami=debug,kami_host=debug"),
        (None, _) if format.is_some() => EnvFilter::new("cargo_kami=info,kami_host=info"),
        _ => return,
    };
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    // a log that a test or an embedder has started already stays as it is
    let _ = match format.unwrap_or_default() {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().flatten_event(true).with_span_list(false).try_init(),
    };
}

fn by_environment(shell: &Shell) -> Option<LogFormat> {
    let text = environment::variable(FORMAT)?;
    let format = LogFormat::from_str(&text, true).ok();
    if format.is_none() {
        let message = format!("`{FORMAT}` is `{text}`, and no format of a log");
        shell.finding(&Finding::warning("log-format", message).with_hint("set it to `text` or `json`"));
    }
    format
}
