//! The commands for projects that use tools.

use crate::{Exit, Failure, commands, output::Shell};
use clap::Subcommand;

/// One command for a project that uses tools, with its arguments.
#[derive(Debug, Subcommand)]
pub enum ProjectCommand {
    /// Use tools in a project
    Add(commands::add::Args),
    /// Do not use tools in a project any more
    Remove(commands::remove::Args),
    /// Bring what a project has locked, and what is at hand, in line with its kami.toml
    Sync(commands::sync::Args),
}

impl ProjectCommand {
    /// Does it.
    ///
    /// # Errors
    /// Whatever the command fails with.
    pub async fn run(self, shell: &Shell) -> Result<Exit, Failure> {
        match self {
            Self::Add(args) => commands::add::run(args, shell).await,
            Self::Remove(args) => commands::remove::run(args, shell).await,
            Self::Sync(args) => commands::sync::run(args, shell).await,
        }
    }
}
