//! `cargo kami test`.

use super::build::CargoArgs;
use crate::{
    Exit, Failure,
    adapters::environment,
    ops::{self, TestOptions, TestPlace},
    output::{Shell, Verbosity},
    toolchain::cargo::TestOutput,
};
use clap::ValueHint;
use kami_host::domain::{ByteSize, Span};
use std::path::PathBuf;

/// What to test, and where.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Run the tests whose names contain this only
    filter: Option<String>,
    /// The package to test
    #[arg(short, long, value_name = "NAME")]
    package: Option<String>,
    /// The Cargo.toml of the package
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    manifest_path: Option<PathBuf>,
    /// Run the tests natively only
    #[arg(long, conflicts_with = "sandbox_only")]
    native_only: bool,
    /// Run the tests in the sandbox only
    #[arg(long)]
    sandbox_only: bool,
    /// Time for each test in the sandbox [default: 1 min]
    #[arg(long, value_name = "SPAN")]
    time: Option<Span>,
    /// Memory for each test in the sandbox [default: 256 MiB]
    #[arg(long, value_name = "SIZE")]
    memory: Option<ByteSize>,
    #[command(flatten)]
    cargo: CargoArgs,
    /// Arguments for the tests, such as `--exact`, `--ignored` or `--nocapture`
    #[arg(last = true, value_name = "LIBTEST ARGS")]
    libtest: Vec<String>,
}

/// Runs the tests of a project natively and in the sandbox.
///
/// # Errors
/// When they cannot be built.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let options = TestOptions {
        output: TestOutput::Stdout,
        folder: environment::current_dir()?,
        manifest: args.manifest_path.clone(),
        runner: runner(&args)?,
        arguments: arguments(&args, shell),
        places: places(&args),
        filters: args.filter.into_iter().chain(args.libtest).collect(),
    };
    let failed = ops::test(&options, |place| shell.status("Testing", place))?;
    for place in &failed {
        shell.status("Failed", place);
    }
    Ok(if failed.is_empty() { Exit::Done } else { Exit::No })
}

fn places(args: &Args) -> Vec<TestPlace> {
    match (args.native_only, args.sandbox_only) {
        (true, _) => vec![TestPlace::Native],
        (_, true) => vec![TestPlace::Sandbox],
        _ => vec![TestPlace::Native, TestPlace::Sandbox],
    }
}

fn arguments(args: &Args, shell: &Shell) -> Vec<String> {
    let package = args.package.iter().map(|package| format!("--package={package}"));
    let quiet = (shell.settings().verbosity == Verbosity::Quiet).then(|| "--quiet".to_owned());
    package.chain(quiet).chain(args.cargo.arguments()).collect()
}

/// This very program runs the tests in the sandbox.
fn runner(args: &Args) -> Result<Vec<String>, Failure> {
    let mut runner = vec![environment::current_exe()?.display().to_string(), super::runner::NAME.to_owned()];
    runner.extend(args.time.map(|time| format!("--time={time}")));
    runner.extend(args.memory.map(|memory| format!("--memory={memory}")));
    Ok(runner)
}

#[cfg(test)]
mod tests;
