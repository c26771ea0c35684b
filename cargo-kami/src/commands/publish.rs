//! `cargo kami publish`.

use super::{
    build::{CargoArgs, tell as build_event},
    signer_args::{SignerArgs, seen as append_event},
};
use crate::{
    Exit, Failure,
    adapters::environment,
    ops::{self, BuildOptions, Delivery, PublishEvent, PublishOptions, Rule, TestOptions, TestPlace},
    output::{PublishedMessage, Shell, Step},
    toolchain::cargo::{Messages, TestOutput},
};
use clap::ValueHint;
use std::path::PathBuf;

mod report;

/// What to publish, and where.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Check everything and send nothing
    #[arg(long, conflicts_with = "pr")]
    dry_run: bool,
    /// Send it to a branch of its own, where `main` is protected
    #[arg(long)]
    pr: bool,
    /// Publish although files differ from the last commit
    #[arg(long)]
    allow_dirty: bool,
    /// Publish a new package although its name looks like another's
    #[arg(long)]
    allow_similar: bool,
    /// Publish although the changes ask for a larger version
    #[arg(long)]
    allow_breaking: bool,
    /// Leave out the tests
    #[arg(long)]
    no_verify: bool,
    /// The package to publish
    #[arg(short, long, value_name = "NAME")]
    package: Option<String>,
    /// The Cargo.toml of the package
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    manifest_path: Option<PathBuf>,
    #[command(flatten)]
    signer: SignerArgs,
    #[command(flatten)]
    cargo: CargoArgs,
}

/// Publishes a component.
///
/// # Errors
/// When it cannot be built or tested, a check refuses it, or the registry does not take it.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let (options, keys) = (options(&args, shell)?, args.signer.keys()?);
    if options.delivery != Delivery::DryRun {
        keys.look()?;
    }
    let (connect, signers) = (|| args.signer.connect(shell), || keys.ready(shell));
    let published = ops::publish(&options, &connect, &signers, &|event| seen(event, shell)).await;
    shell.clear_progress();
    let published = published?;
    match shell.is_json() {
        true => shell.message(&PublishedMessage::from(&published)),
        false => report::print(&published, shell),
    }
    Ok(Exit::Done)
}

fn options(args: &Args, shell: &Shell) -> Result<PublishOptions, Failure> {
    let folder = environment::current_dir()?;
    let rule = |lenient| if lenient { Rule::Lenient } else { Rule::Strict };
    let build = BuildOptions {
        manifest: args.manifest_path.as_ref().map(|path| folder.join(path)),
        package: args.package.clone(),
        arguments: args.cargo.arguments(),
        messages: if shell.is_json() { Messages::Quiet } else { Messages::Human },
        ..BuildOptions::new(folder)
    };
    Ok(PublishOptions {
        tests: if args.no_verify { None } else { Some(tests(args, &build)?) },
        changed_files: rule(args.allow_dirty),
        similar_names: rule(args.allow_similar),
        breaking_changes: rule(args.allow_breaking),
        delivery: match (args.dry_run, args.pr) {
            (true, _) => Delivery::DryRun,
            (_, true) => Delivery::Proposal,
            _ => Delivery::Main,
        },
        build,
    })
}

fn tests(args: &Args, build: &BuildOptions) -> Result<TestOptions, Failure> {
    let package = args.package.iter().map(|package| format!("--package={package}"));
    Ok(TestOptions {
        output: TestOutput::Stderr,
        folder: build.folder.clone(),
        manifest: build.manifest.clone(),
        arguments: package.chain(build.arguments.clone()).collect(),
        filters: Vec::new(),
        places: vec![TestPlace::Native, TestPlace::Sandbox],
        runner: vec![environment::current_exe()?.display().to_string(), super::runner::NAME.to_owned()],
    })
}

fn seen(event: PublishEvent, shell: &Shell) {
    let step = |message: String| shell.progress(&Step { message: Some(message), ..Step::default() });
    match event {
        PublishEvent::Build(event) => build_event(event, shell),
        PublishEvent::Found(finding) => shell.finding(&finding),
        PublishEvent::Testing(place) => shell.status("Testing", place),
        PublishEvent::Checked { package, version, digest } => {
            shell.status("Checked", format_args!("`{package}` {version} ({digest})"));
        }
        PublishEvent::Reaching(registry) => step(format!("asking `{registry}`")),
        PublishEvent::Fetching(version) => step(format!("fetching {version}, to compare with it")),
        PublishEvent::Compared { base, comparison } => report::compared(&base, &comparison, shell),
        PublishEvent::Append(event) => append_event(&event, shell),
    }
}
