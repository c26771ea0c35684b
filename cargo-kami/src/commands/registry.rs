//! `cargo kami registry`.

use crate::{Exit, Failure, adapters::environment, ops::RegistryError, output::Shell};
use clap::Subcommand;
use kami_registry::git::{Insecure, Interaction, RegistryUrl};

mod add;
mod check;
mod default;
mod init;
mod list;
mod remove;

/// What to do.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a registry: a bare repository here, or what goes into an empty one on a host
    Init(init::Args),
    /// Use a registry
    Add(add::Args),
    /// Check a registry, or what is to come into it
    Check(check::Args),
    /// List the registries in use
    List(list::Args),
    /// Use a registry no longer
    Remove(remove::Args),
    /// Mean this registry where none is named
    Default(default::Args),
}

/// Does it.
///
/// # Errors
/// Whatever the command fails with.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    match args.command {
        Command::Init(args) => init::run(args, shell),
        Command::Add(args) => add::run(args, shell),
        Command::Check(args) => check::run(args, shell),
        Command::List(args) => list::run(&args, shell),
        Command::Remove(args) => remove::run(&args, shell),
        Command::Default(args) => default::run(&args, shell),
    }
}

/// Where a registry lies, as it is written on the command line.
#[derive(clap::Args, Debug)]
struct Place {
    /// A folder, or a URL: `https://`, `ssh://`, `user@host:path`
    #[arg(value_name = "URL")]
    url: String,
    /// Allow `http://` and `git://`, which others on the way can read and change
    #[arg(long)]
    insecure: bool,
}

impl Place {
    fn insecure(&self) -> Insecure {
        if self.insecure { Insecure::Allowed } else { Insecure::Refused }
    }

    fn parse(&self) -> Result<RegistryUrl, RegistryError> {
        let url = RegistryUrl::parse(&self.url, self.insecure())?;
        Ok(url.within(&environment::current_dir()?))
    }
}

fn interaction(shell: &Shell) -> Interaction {
    if shell.is_attended() { Interaction::Terminal } else { Interaction::Never }
}
