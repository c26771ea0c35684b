//! `cargo kami yank`.

use super::amend_args::{AmendArgs, print, reason};
use crate::{Exit, Failure, ops::Amendment, output::Shell};
use kami_registry::PackageName;
use semver::Version;

/// Which version, and why.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The package and its version: `NAME@VERSION`
    #[arg(value_name = "PACKAGE@VERSION", value_parser = release)]
    release: (PackageName, Version),
    /// Why, for those who use it
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true, value_parser = reason, conflicts_with = "undo")]
    reason: String,
    /// Let it be chosen again
    #[arg(long)]
    undo: bool,
    #[command(flatten)]
    amend: AmendArgs,
}

fn release(text: &str) -> Result<(PackageName, Version), String> {
    let (name, version) = text.split_once('@').ok_or("write it like `csv-query@1.2.0`")?;
    Ok((name.parse().map_err(|error| format!("{error}"))?, version.parse().map_err(|error| format!("{error}"))?))
}

/// Yanks a version, or undoes it.
///
/// # Errors
/// When it cannot be, or the registry does not take it.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let (package, version) = args.release;
    let what = format!("`{package}` {version}");
    let (verb, amendment) = match args.undo {
        true => ("Unyanked", Amendment::Unyank { version }),
        false => ("Yanked", Amendment::Yank { version, reason: args.reason }),
    };
    print(&args.amend.make(&package, &amendment, shell)?, verb, &what, shell);
    Ok(Exit::Done)
}
