//! `cargo kami registry list`.

use crate::{
    Exit, Failure,
    adapters::environment,
    ops,
    output::{ListedRegistryMessage, RegistryListed, Shell, describe},
};

/// How to list them.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &Args, shell: &Shell) -> Result<Exit, Failure> {
    let listed = ops::list_registries()?;
    let messages: Vec<_> = listed.iter().map(ListedRegistryMessage::from).collect();
    match (shell.is_json(), args.json) {
        (true, _) => messages.into_iter().for_each(|message| shell.message(&RegistryListed(message))),
        (false, true) => shell.json(&messages),
        (false, false) if listed.is_empty() => shell.note("no registries: `cargo kami registry add NAME URL` adds one"),
        (false, false) => shell.page(describe::registries(&listed, environment::now()).trim_end()),
    }
    Ok(Exit::Done)
}
