//! The commands about what is installed.

use crate::{Exit, Failure, commands, output::Shell};
use clap::Subcommand;

/// One command about what is installed, with its arguments.
#[derive(Debug, Subcommand)]
pub enum InstalledCommand {
    /// Install a component, to run and serve it by name
    Install(commands::install::Args),
    /// Bring installed tools to the newest version that is trusted
    Update(commands::update::Args),
    /// Keep an installed tool at a version
    Pin(commands::pin::Args),
    /// Leave an installed tool to updates again
    Unpin(commands::unpin::Args),
    /// Remove installed tools
    Uninstall(commands::uninstall::Args),
    /// List what is installed
    List(commands::list::Args),
    /// Show how registries and installed tools are, and what to do about it
    Status(commands::status::Args),
    /// Allow an installed tool more of what it asks for
    Grant(commands::grant::Args),
    /// Take back what an installed tool is allowed
    Revoke(commands::revoke::Args),
    /// Show what an installed tool asks for and is allowed
    Grants(commands::grants::Args),
    /// Look for damage among what is installed, and put right what can be
    Repair(commands::repair::Args),
}

impl InstalledCommand {
    /// Does it.
    ///
    /// # Errors
    /// Whatever the command fails with.
    pub async fn run(self, shell: &Shell) -> Result<Exit, Failure> {
        match self {
            Self::Install(args) => commands::install::run(args, shell).await,
            Self::Update(args) => commands::update::run(args, shell).await,
            Self::Pin(args) => commands::pin::run(args, shell).await,
            Self::Unpin(args) => commands::unpin::run(args, shell),
            Self::Uninstall(args) => commands::uninstall::run(args, shell),
            Self::List(args) => commands::list::run(args, shell),
            Self::Status(args) => commands::status::run(args, shell),
            Self::Grant(args) => commands::grant::run(args, shell),
            Self::Revoke(args) => commands::revoke::run(args, shell),
            Self::Grants(args) => commands::grants::run(args, shell),
            Self::Repair(args) => commands::repair::run(args, shell),
        }
    }
}
