//! All commands there are.

use crate::{Exit, Failure, commands, output::Shell};
use clap::Subcommand;

mod installed;
mod project;

pub use installed::InstalledCommand;
pub use project::ProjectCommand;

/// One command with its arguments.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start a new tool
    New(commands::new::Args),
    /// Build a tool into a sandboxed component
    Build(commands::build::Args),
    /// Show what a component carries, without running it
    Inspect(commands::inspect::Args),
    /// Call a tool once, in a fresh sandbox
    Run(commands::run::Args),
    /// Run the tests of a tool, natively and in the sandbox
    Test(commands::test::Args),
    /// Run a test executable built for the sandbox
    #[command(name = commands::runner::NAME, hide = true)]
    Runner(commands::runner::Args),
    /// Serve tools to an MCP client on stdin and stdout
    Serve(commands::serve::Args),
    /// Make and revoke the tokens clients prove with who they are
    Token(commands::token::Args),
    /// Tell a client, such as an editor, where to find the tools
    Connect(commands::connect::Args),
    /// Make a key to sign with
    Keygen(commands::keygen::Args),
    /// Sign files
    Sign(commands::sign::Args),
    /// Tell who has signed a file
    Verify(commands::verify::Args),
    /// Publish a component to a registry
    Publish(Box<commands::publish::Args>),
    /// Advise against a published version, or for it again
    Yank(commands::yank::Args),
    /// Show and change who speaks for a package
    Owner(commands::owner::Args),
    /// Distrust keys that are in wrong hands
    Key(commands::key::Args),
    /// Make, use and look after registries
    Registry(commands::registry::Args),
    /// Find packages in a registry
    Search(commands::search::Args),
    /// Show what a registry says of a package
    Info(commands::info::Args),
    /// What is done with what is installed
    #[command(flatten)]
    Installed(InstalledCommand),
    /// What is done with projects that use tools
    #[command(flatten)]
    Project(ProjectCommand),
}

impl Command {
    /// Does it.
    ///
    /// # Errors
    /// Whatever the command fails with.
    pub async fn run(self, shell: &Shell) -> Result<Exit, Failure> {
        match self {
            Self::New(args) => commands::new::run(args, shell),
            Self::Build(args) => commands::build::run(args, shell).await,
            Self::Inspect(args) => commands::inspect::run(args, shell).await,
            Self::Run(args) => commands::run::run(args, shell).await,
            Self::Test(args) => commands::test::run(args, shell),
            Self::Runner(args) => commands::runner::run(args, shell).await,
            Self::Serve(args) => commands::serve::run(args, shell).await,
            Self::Token(args) => commands::token::run(args, shell),
            Self::Connect(args) => commands::connect::run(args, shell),
            Self::Keygen(args) => commands::keygen::run(args, shell),
            Self::Sign(args) => commands::sign::run(args, shell),
            Self::Verify(args) => commands::verify::run(args, shell),
            Self::Publish(args) => commands::publish::run(*args, shell).await,
            Self::Yank(args) => commands::yank::run(args, shell),
            Self::Owner(args) => commands::owner::run(args, shell),
            Self::Key(args) => commands::key::run(args, shell),
            Self::Registry(args) => commands::registry::run(args, shell),
            Self::Search(args) => commands::search::run(args, shell),
            Self::Info(args) => commands::info::run(args, shell),
            Self::Installed(command) => command.run(shell).await,
            Self::Project(command) => command.run(shell).await,
        }
    }
}
