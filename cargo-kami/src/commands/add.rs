//! `cargo kami add`.

use super::{package_words::parts, standing_args::StandingArgs, sync, trust_args::TrustArgs};
use crate::{
    Diagnostic, Exit, Failure,
    adapters::environment,
    grants::StandingGrants,
    ops::{self, AddedTool, Consent, ProjectEdit, SyncOptions},
    output::Shell,
};
use kami_registry::PackageName;
use semver::VersionReq;

/// What to use, and what it may touch and use.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Packages such as `fs-grep` or `fs-grep@1.2`
    #[arg(value_name = "PACKAGE[@REQUIREMENT]", required = true)]
    packages: Vec<String>,
    /// The registry they are in, by its name in `kami.toml` or among yours [default: the default one]
    #[arg(long, value_name = "NAME")]
    registry: Option<String>,
    /// Do not ask: agree to what `kami.toml` grants; what it does not grant stays refused
    #[arg(short, long)]
    yes: bool,
    #[command(flatten)]
    trust: TrustArgs,
    #[command(flatten)]
    grants: StandingArgs,
}

/// Adds tools to the project around the current folder, or makes that one.
///
/// # Errors
/// When a tool cannot be had, is not trusted, or nobody agrees to it; then nothing is changed.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let (registry, grants) = (args.registry, args.grants.grants()?);
    let tool = |word: &String| tool(word, registry.clone(), grants.clone());
    let add = args.packages.iter().map(tool).collect::<Result<Vec<_>, _>>()?;
    let folder = ops::project_here()?.map_or_else(environment::current_dir, Ok)?;
    let consent = if args.yes { Consent::Given } else { Consent::Asked };
    let options = SyncOptions { consent, ..sync::options(folder, &args.trust, shell)? };
    sync::change(&ProjectEdit { add, ..ProjectEdit::default() }, &options, shell).await
}

/// A name, with a requirement behind an `@`; a whole version stands for all that are compatible, as with `cargo add`.
fn tool(word: &str, registry: Option<String>, grants: StandingGrants) -> Result<AddedTool, NoTool> {
    let (name, requirement) = parts(word);
    let no_tool = || NoTool { word: word.to_owned() };
    let name: PackageName = name.parse().map_err(|_| no_tool())?;
    let requirement = requirement.map(VersionReq::parse).transpose().map_err(|_| no_tool())?;
    Ok(AddedTool { name, requirement, registry, grants })
}

/// No package.
#[derive(Debug, thiserror::Error)]
#[error("`{word}` is no package")]
struct NoTool {
    word: String,
}

impl Diagnostic for NoTool {
    fn code(&self) -> &'static str {
        "add-what"
    }

    fn hint(&self) -> Option<String> {
        Some("write it like `fs-grep` or `fs-grep@1.2`".to_owned())
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}
