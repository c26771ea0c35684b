//! All commands there are.

use crate::{Exit, Failure, commands, output::Shell};
use clap::Subcommand;

/// One command with its arguments.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start a new tool
    New(commands::new::Args),
}

impl Command {
    /// Does it.
    ///
    /// # Errors
    /// Whatever the command fails with.
    pub async fn run(self, shell: &Shell) -> Result<Exit, Failure> {
        match self {
            Self::New(args) => commands::new::run(args, shell),
        }
    }
}
