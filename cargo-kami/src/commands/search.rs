//! `cargo kami search`.

use crate::{
    Exit, Failure,
    commands::registry::{interaction, tell_refreshed},
    ops::{self, FindOptions, ReachOptions},
    output::{HitMessage, PackageFound, Shell, Step, describe},
};

/// What to find.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Words of names, keywords, tools or descriptions, or their beginnings
    #[arg(value_name = "QUERY", required = true)]
    query: Vec<String>,
    /// In which registry
    #[arg(long, value_name = "NAME")]
    registry: Option<String>,
    /// How many packages at most
    #[arg(long, value_name = "COUNT", default_value_t = 20)]
    limit: usize,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Finds packages in a registry.
///
/// # Errors
/// When there is no such registry, or nothing of it was ever reached.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let reach = ReachOptions { registry: args.registry, interaction: interaction(shell) };
    let options = FindOptions { query: args.query.join(" "), limit: args.limit, reach };
    let (reached, hits) = ops::find_packages(&options, &|done, total| read(shell, done, total))?;
    shell.clear_progress();
    tell_refreshed(&reached, shell);
    let messages = hits.iter().map(HitMessage::from);
    match (shell.is_json(), args.json) {
        (true, _) => messages.for_each(|message| shell.message(&PackageFound(message))),
        (false, true) => shell.json(&messages.collect::<Vec<_>>()),
        (false, false) if hits.is_empty() => shell.note(format_args!("nothing found in `{}`", reached.registry.name)),
        (false, false) => shell.page(describe::hits(&hits).trim_end()),
    }
    Ok(Exit::Done)
}

#[expect(clippy::cast_precision_loss, reason = "a bar is not that long")]
fn read(shell: &Shell, done: usize, total: usize) {
    let message = Some("reading what is new in the registry".to_owned());
    shell.progress(&Step { done: done as f64, total: Some(total as f64), message });
}
