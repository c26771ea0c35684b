//! `cargo kami build`.

use crate::{
    Exit, Failure,
    adapters::environment,
    ops::{self, BuildEvent, BuildOptions, BuildReport, Revision},
    output::{ComponentBuilt, ComponentMessage, Shell, Verbosity, describe},
    toolchain::cargo::{Messages, Profile},
};
use clap::ValueHint;
use kami_host::{Inspection, domain::ByteSize};
use std::path::PathBuf;

mod cargo_args;

pub use cargo_args::CargoArgs;

/// What to build, and how.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Build for use (the default)
    #[arg(long, conflicts_with = "debug")]
    release: bool,
    /// Build for debugging: quicker to build, larger and slower to run
    #[arg(long)]
    debug: bool,
    /// The package to build
    #[arg(short, long, value_name = "NAME")]
    package: Option<String>,
    /// The Cargo.toml of the package
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    manifest_path: Option<PathBuf>,
    /// Record the git commit in the component; its bytes then differ from commit to commit
    #[arg(long)]
    revision: bool,
    #[command(flatten)]
    cargo: CargoArgs,
}

/// Builds a project into a component.
///
/// # Errors
/// When it cannot be built, or a check refuses it.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let folder = environment::current_dir()?;
    let options = BuildOptions {
        manifest: args.manifest_path.map(|path| folder.join(path)),
        folder,
        package: args.package,
        profile: if args.debug { Profile::Debug } else { Profile::Release },
        arguments: args.cargo.arguments(),
        messages: messages(shell),
        revision: if args.revision { Revision::Recorded } else { Revision::Omitted },
    };
    let report = ops::build(&options, &|event| tell(event, shell)).await?;
    print(&report, shell)?;
    Ok(Exit::Done)
}

/// Shows what happens during a build.
pub(super) fn tell(event: BuildEvent, shell: &Shell) {
    match event {
        BuildEvent::Cargo(line) => shell.data(&line),
        BuildEvent::Found(finding) => shell.finding(&finding),
    }
}

fn messages(shell: &Shell) -> Messages {
    if shell.is_json() {
        return Messages::Json;
    }
    if shell.settings().verbosity == Verbosity::Quiet { Messages::Quiet } else { Messages::Human }
}

fn print(report: &BuildReport, shell: &Shell) -> Result<(), ops::ComponentError> {
    let inspection = Inspection::read(&report.bytes)
        .map_err(|source| ops::ComponentError::Unusable { path: report.path.clone(), source })?;
    if shell.is_json() {
        shell.message(&ComponentBuilt(ComponentMessage::new(&report.path, &inspection)));
        return Ok(());
    }
    let size = ByteSize::new(inspection.size());
    shell.status("Built", format_args!("{} ({size})", environment::shown(&report.path)));
    shell.page(describe::in_brief(&inspection).trim_end());
    Ok(())
}
