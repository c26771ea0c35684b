//! `cargo kami remove`.

use super::{sync, trust_args::TrustArgs};
use crate::{
    Exit, Failure,
    ops::{self, ProjectEdit, ProjectError},
    output::Shell,
};
use kami_registry::PackageName;

/// What not to use any more.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Tools of the project
    #[arg(value_name = "PACKAGE", required = true)]
    packages: Vec<PackageName>,
}

/// Takes tools out of the project around the current folder.
///
/// # Errors
/// When the project does not use them, or cannot be written.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let folder = ops::project_here()?.ok_or(ProjectError::Missing)?;
    let options = sync::options(folder, &TrustArgs::default(), shell)?;
    sync::change(&ProjectEdit { remove: args.packages, ..ProjectEdit::default() }, &options, shell).await
}
