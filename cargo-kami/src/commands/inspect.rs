//! `cargo kami inspect`.

use crate::{
    Exit, Failure,
    adapters::environment,
    commands::build::tell,
    ops::{self, Named},
    output::{ComponentInspected, ComponentMessage, Shell, describe},
    store::Store,
};
use clap::ValueHint;

/// What to look at.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// An installed tool, a component file, or the folder of a project to build first
    #[arg(value_name = "COMPONENT", default_value = ".", value_hint = ValueHint::AnyPath)]
    component: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Shows what a component carries.
///
/// # Errors
/// When there is no such component, or the file is none.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let named = Named::here(&args.component, Store::place().ok().as_deref())?;
    let named = named.unwrap_or_else(|| Named::Path(args.component.into()));
    let report = ops::inspect(&named, &|event| tell(event, shell)).await?;
    let message = || ComponentMessage::new(&report.path, &report.inspection);
    if shell.is_json() {
        shell.message(&ComponentInspected(message()));
    } else if args.json {
        shell.json(&message());
    } else {
        shell.note(environment::shown(&report.path));
        shell.page(describe::in_full(&report.inspection).trim_end());
    }
    Ok(Exit::Done)
}
