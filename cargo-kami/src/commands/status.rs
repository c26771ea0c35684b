//! `cargo kami status`.

use super::install::told::asking;
use crate::{
    Exit, Failure,
    adapters::environment,
    ops,
    output::{Shell, StatusMessage, describe},
    store::Store,
    trust::TrustStore,
};
use clap::ValueHint;
use std::path::PathBuf;

/// How to print it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Hold tools against this file instead of your own `trust.toml`
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    trust: Option<PathBuf>,
}

/// Shows how the registries and what is installed are, and what to do about it.
///
/// # Errors
/// When nothing can be told of them.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let trust = TrustStore::choose(args.trust)?;
    let report = ops::status(&Store::place()?, &trust, &|registry| asking(registry, shell));
    shell.clear_progress();
    let report = report?;
    if shell.is_json() {
        shell.message(&StatusMessage::from(&report));
    } else if args.json {
        shell.json(&StatusMessage::from(&report));
    } else {
        shell.page(describe::status(&report, environment::now()).trim_end());
        let registries = report.registries.iter().filter_map(|registry| registry.finding.as_ref());
        let tools = report.tools.iter().flat_map(|tool| &tool.verified.findings);
        registries.chain(tools).for_each(|finding| shell.finding(finding));
    }
    Ok(if report.is_wrong() { Exit::No } else { Exit::Done })
}
