//! What may be written on the command line.

use crate::output::{LogFormat, MessageFormat, Settings, Verbosity};
use clap::{ArgAction, Args, ColorChoice, CommandFactory, FromArgMatches, Parser, builder::Styles};
use std::ffi::OsString;

mod command;
mod styles;

pub use command::{Command, InstalledCommand, ProjectCommand};

/// Write, build, test and serve sandboxed tools for AI agents.
#[derive(Debug, Parser)]
#[command(version, styles = STYLES, propagate_version = true, arg_required_else_help = true)]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub global: GlobalArgs,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const STYLES: Styles = styles::cargo();

/// The flags every command takes.
#[derive(Args, Debug)]
#[command(next_help_heading = "Output")]
pub struct GlobalArgs {
    /// When to use colour.
    #[arg(long, global = true, value_name = "WHEN", default_value_t = ColorChoice::Auto, hide_default_value = true)]
    pub color: ColorChoice,
    /// Print errors and data only.
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Print more; twice: print the log of the sandbox too.
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub verbose: u8,
    /// Write messages for people, or one JSON object a line to stdout.
    #[arg(long, global = true, value_name = "FORMAT", default_value_t, value_enum, hide_default_value = true)]
    pub message_format: MessageFormat,
    /// Write a log to stderr, as text or as one JSON object a line
    #[arg(long, global = true, value_name = "FORMAT", value_enum)]
    pub log_format: Option<LogFormat>,
}

impl GlobalArgs {
    /// The same, as the shell wants it.
    ///
    /// # Examples
    /// ```
    /// let cli = cargo_kami::cli::parse(["cargo-kami", "new", "-q", "demo"].map(Into::into))?;
    /// assert_eq!(cli.global.settings().verbosity, cargo_kami::output::Verbosity::Quiet);
    /// # Ok::<(), clap::Error>(())
    /// ```
    pub fn settings(&self) -> Settings {
        let verbosity = match (self.quiet, self.verbose) {
            (true, _) => Verbosity::Quiet,
            (false, 0) => Verbosity::Normal,
            (false, 1) => Verbosity::Verbose,
            (false, _) => Verbosity::Trace,
        };
        Settings { verbosity, format: self.message_format, color: self.color, log: self.log_format }
    }
}

/// Reads a command line; cargo's way of calling a subcommand, `cargo-kami kami …`, is understood too.
///
/// # Errors
/// When it makes no sense, or asks for help or the version: print the error either way.
///
/// # Examples
/// ```
/// let cli = cargo_kami::cli::parse(["cargo-kami", "kami", "new", "demo"].map(Into::into))?;
/// assert!(matches!(cli.command, cargo_kami::cli::Command::New(_)));
/// # Ok::<(), clap::Error>(())
/// ```
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    let mut args: Vec<OsString> = args.into_iter().collect();
    let by_cargo = args.get(1).is_some_and(|arg| arg == "kami");
    if by_cargo {
        args.remove(1);
    }
    let command = Cli::command().bin_name(if by_cargo { "cargo kami" } else { "cargo-kami" });
    Cli::from_arg_matches(&command.try_get_matches_from(args)?)
}

#[cfg(test)]
mod tests;
