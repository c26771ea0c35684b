//! The log of the libraries, on stderr.

use super::{LogFormat, Settings, Verbosity};
use crate::{adapters::environment, project::Finding};
use clap::ValueEnum;
use std::io;
use tracing_subscriber::EnvFilter;

/// The variable that says what is logged.
const FILTER: &str = "KAMI_LOG";
/// The variable that says what the log looks like.
const FORMAT: &str = "KAMI_LOG_FORMAT";

/// The settings with the format of the log that `KAMI_LOG_FORMAT` names, where no flag does; or what is wrong with that.
///
/// # Examples
/// ```
/// use cargo_kami::output::{LogFormat, Settings, logging};
/// let (settings, wrong) = logging::by_environment(Settings { log: Some(LogFormat::Json), ..Settings::default() });
/// assert_eq!((settings.log, wrong), (Some(LogFormat::Json), None));
/// ```
pub fn by_environment(settings: Settings) -> (Settings, Option<Finding>) {
    let Some(text) = settings.log.is_none().then(|| environment::variable(FORMAT)).flatten() else {
        return (settings, None);
    };
    let log = LogFormat::from_str(&text, true).ok();
    let wrong = || {
        let message = format!("`{FORMAT}` is `{text}`, and no format of a log");
        Finding::warning("log-format", message).with_hint("set it to `text` or `json`")
    };
    (Settings { log, ..settings }, log.is_none().then(wrong))
}

/// Starts the log, if anybody wants one: with `-vv`, where it has a format, or as `KAMI_LOG` says (for example
/// `KAMI_LOG=kami_host=debug`).
///
/// # Examples
/// ```
/// use cargo_kami::output::{Settings, logging};
/// logging::init(Settings::default());
/// ```
pub fn init(settings: Settings) {
    let filter = match (environment::variable(FILTER), settings.verbosity) {
        (Some(filter), _) => EnvFilter::new(filter),
        (None, Verbosity::Trace) => EnvFilter::new("cargo_kami=debug,kami_host=debug"),
        (None, _) if settings.log.is_some() => EnvFilter::new("cargo_kami=info,kami_host=info"),
        _ => return,
    };
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    // a log that a test or an embedder has started already stays as it is
    let _ = match settings.log.unwrap_or_default() {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().flatten_event(true).with_span_list(false).try_init(),
    };
}
