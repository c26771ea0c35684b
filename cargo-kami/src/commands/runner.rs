//! `cargo kami __runner`, which cargo calls with each test executable built for the sandbox.

use crate::{
    Exit, Failure,
    adapters::scratch,
    ops::{self, ExecutableOptions},
    output::Shell,
};
use kami_host::domain::{ByteSize, Span};
use std::{
    num::NonZeroUsize,
    path::{Path, PathBuf},
    thread::available_parallelism,
};

mod report;

use report::Report;

/// The name of the command; not for people.
pub const NAME: &str = "__runner";

/// A test executable and its arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Time for each test
    #[arg(long)]
    time: Option<Span>,
    /// Memory for each test
    #[arg(long)]
    memory: Option<ByteSize>,
    /// The test executable
    executable: PathBuf,
    /// Arguments as libtest takes them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// Runs the tests of one executable in the sandbox.
///
/// # Errors
/// When it is no test executable.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let defaults = ExecutableOptions::new(&args.executable);
    let options = ExecutableOptions {
        cache: Some(cache(&args.executable)?),
        arguments: args.arguments,
        time: args.time.unwrap_or(defaults.time),
        memory: args.memory.unwrap_or(defaults.memory),
        threads: available_parallelism().unwrap_or(NonZeroUsize::MIN),
        ..defaults
    };
    let mut report = Report::new(shell);
    let passed = ops::run_tests(&options, &mut |event| report.tell(&event)).await?;
    // as libtest has it
    Ok(if passed { Exit::Done } else { Exit::CouldNot })
}

/// Beside the executable, so that `cargo clean` takes it too, and only for as long as the executable stays the same:
/// every change makes a new one of many megabytes.
fn cache(executable: &Path) -> Result<PathBuf, Failure> {
    let folder = executable.with_extension("compiled");
    scratch::drop_stale(&folder, executable)?;
    Ok(folder)
}
