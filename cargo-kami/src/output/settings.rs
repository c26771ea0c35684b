//! How much is written, and in which form.

use clap::{ColorChoice, ValueEnum};

/// How much is written to stderr.
///
/// # Examples
/// ```
/// use cargo_kami::output::Verbosity;
/// assert!(Verbosity::Quiet < Verbosity::Normal);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Verbosity {
    /// Errors only.
    Quiet,
    /// What happens, in a few lines.
    #[default]
    Normal,
    /// What happens, in more detail.
    Verbose,
    /// The log of the sandbox too.
    Trace,
}

/// For whom messages are written.
///
/// # Examples
/// ```
/// use cargo_kami::output::MessageFormat;
/// assert_eq!(MessageFormat::default(), MessageFormat::Human);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum MessageFormat {
    /// Text for people.
    #[default]
    Human,
    /// One JSON object a line, on stdout.
    Json,
}

/// What the log looks like.
///
/// # Examples
/// ```
/// use cargo_kami::output::LogFormat;
/// assert_eq!(LogFormat::default(), LogFormat::Text);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum LogFormat {
    /// Lines for people.
    #[default]
    Text,
    /// One JSON object a line; then whatever is told on stderr is one too.
    Json,
}

/// How a [`Shell`](super::Shell) writes.
///
/// # Examples
/// ```
/// use cargo_kami::output::{MessageFormat, Settings};
/// let settings = Settings { format: MessageFormat::Json, ..Settings::default() };
/// assert_eq!(settings.color, clap::ColorChoice::Auto);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Settings {
    /// How much.
    pub verbosity: Verbosity,
    /// For whom.
    pub format: MessageFormat,
    /// When in colour.
    pub color: ColorChoice,
    /// What the log looks like, if somebody wants one.
    pub log: Option<LogFormat>,
}
