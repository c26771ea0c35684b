//! From the arguments of the process to its exit code.

use crate::{
    Exit, Failure,
    cli::{Cli, parse},
    output::{Shell, logging},
};
use std::{ffi::OsString, process::ExitCode};

/// A call makes hundreds of small allocations on one thread and gives them back on another.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Runs the command written in `args`, whose first item is the program itself.
///
/// # Examples
/// ```
/// let args = ["cargo-kami", "--version"].map(Into::into);
/// assert_eq!(cargo_kami::main(args), std::process::ExitCode::SUCCESS);
/// ```
pub fn main(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match parse(args) {
        Ok(cli) => cli,
        Err(usage) => {
            // clap has nowhere to report that stderr is gone
            let _ = usage.print();
            return if usage.use_stderr() { Exit::Usage.into() } else { ExitCode::SUCCESS };
        }
    };
    let (settings, wrong) = logging::by_environment(cli.global.settings());
    logging::init(settings);
    let shell = Shell::terminal(settings);
    wrong.iter().for_each(|finding| shell.finding(finding));
    let exit = run(cli, &shell).unwrap_or_else(|failure| report(&failure, &shell));
    match shell.finish() {
        Ok(()) => exit.into(),
        Err(error) => report(&error.into(), &shell).into(),
    }
}

fn run(cli: Cli, shell: &Shell) -> Result<Exit, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(RuntimeError)?;
    let result = runtime.block_on(cli.command.run(shell));
    // a thread that waits for standard input would keep an orderly shutdown waiting too
    runtime.shutdown_background();
    result
}

fn report(failure: &Failure, shell: &Shell) -> Exit {
    shell.error(failure);
    failure.exit()
}

#[derive(Debug, thiserror::Error)]
#[error("cannot start the threads that run tools")]
struct RuntimeError(#[source] std::io::Error);

impl crate::Diagnostic for RuntimeError {
    fn code(&self) -> &'static str {
        "runtime-start"
    }
}
