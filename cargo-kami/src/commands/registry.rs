//! `cargo kami registry`.

use crate::{
    Exit, Failure,
    adapters::environment,
    ops::{Reached, RegistryError},
    output::{Shell, describe, visible},
};
use clap::Subcommand;
use kami_registry::{
    git::{Insecure, Interaction, RegistryUrl},
    index::{History, Refreshed},
};

mod accept;
mod add;
mod check;
mod compact;
mod default;
mod gc;
mod init;
mod list;
mod mirror;
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
    /// Drop the history of a registry, and nothing that it holds
    Compact(compact::Args),
    /// Remove components no line names, which somebody left who did not come to an end
    Gc(gc::Args),
    /// Copy a registry, and notice what it lost since
    Mirror(mirror::Args),
    /// Accept what a registry must not do, because you know why it did
    Accept(accept::Args),
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
        Command::Compact(args) => compact::run(args, shell),
        Command::Gc(args) => gc::run(args, shell),
        Command::Mirror(args) => mirror::run(args, shell),
        Command::Accept(args) => accept::run(&args, shell),
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

pub(super) fn interaction(shell: &Shell) -> Interaction {
    if shell.is_attended() { Interaction::Terminal } else { Interaction::Never }
}

/// Tells what has come of bringing a registry up to date, where that is not as usual.
pub(super) fn tell_refreshed(reached: &Reached, shell: &Shell) {
    let name = &reached.registry.name;
    match &reached.refreshed {
        Refreshed::Offline(error) => {
            let seen = reached.index.age().reached.map(|seen| describe::ago(seen, environment::now()));
            let seen = seen.unwrap_or_else(|| "some time ago".to_owned());
            shell.caution(error.code(), &format!("{error}; what `{name}` held {seen} is used"));
        }
        Refreshed::Refused(refusal) => {
            shell.caution(refusal.code(), &format!("`{name}`: {refusal}; what was accepted before is used"));
            refusal.hint().into_iter().for_each(|hint| shell.hint(visible(&hint)));
        }
        Refreshed::Updated(update) if update.history == History::Rewritten => {
            shell.note(format_args!("  the history of `{name}` was rewritten; everything it held is still there"));
        }
        _ => {}
    }
}
