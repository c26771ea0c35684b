//! Runs the tests of one executable, each in an instance of its own.

use super::{ExecutableError, Tally, flags::Flags, libtest};
use kami_host::{
    CallError, ProgramOutcome,
    domain::{ByteSize, Limits, Span},
};
use std::{collections::VecDeque, num::NonZeroUsize, path::PathBuf, time::Instant};

mod options;
mod program;

pub use options::{ExecutableEvent, ExecutableOptions, Finished, Verdict};
use program::Executable;

/// Runs the tests that the arguments choose; `tell` hears of everything in the order of the tests. Gives back whether
/// all went well.
///
/// # Errors
/// When the file is no test executable, or its tests cannot be listed.
///
/// # Examples
/// ```no_run
/// # async fn example() -> Result<(), cargo_kami::ops::ExecutableError> {
/// use cargo_kami::ops::{self, ExecutableOptions};
/// let options = ExecutableOptions::new("target/wasm32-wasip2/debug/deps/demo.wasm");
/// let passed = ops::run_tests(&options, &mut |event| println!("{event:?}")).await?;
/// # Ok(()) }
/// ```
pub async fn run_tests(options: &ExecutableOptions, tell: &mut Tell<'_>) -> Result<bool, ExecutableError> {
    let flags = Flags::read(&options.arguments);
    let executable = Executable::open(options)?;
    if flags.list {
        return whole(&executable, options, tell).await;
    }
    let Some(chosen) = executable.names(&flags.choosing).await? else { return whole(&executable, options, tell).await };
    let all = if flags.choosing.is_empty() { None } else { executable.names(&[]).await? };
    let filtered_out = all.map_or(0, |all| all.len().saturating_sub(chosen.len()));
    tell(ExecutableEvent::Started { tests: chosen.len() });
    let threads = flags.threads.unwrap_or(options.threads);
    let run = Run { executable, flags, threads, tally: Tally { filtered_out, ..Tally::default() } };
    let tally = run.all(chosen, tell).await?;
    tell(ExecutableEvent::Ended(&tally));
    Ok(tally.is_ok())
}

/// Takes what happens, as it happens.
///
/// # Examples
/// ```
/// let _silent: &mut cargo_kami::ops::Tell<'_> = &mut |_event| ();
/// ```
pub type Tell<'a> = dyn FnMut(ExecutableEvent<'_>) + Send + 'a;

async fn whole(
    executable: &Executable,
    options: &ExecutableOptions,
    tell: &mut Tell<'_>,
) -> Result<bool, ExecutableError> {
    let outcome = executable.run(options.arguments.clone()).await;
    tell(ExecutableEvent::Printed(&outcome));
    outcome.exit.map_err(ExecutableError::Stopped)
}

struct Run {
    executable: Executable,
    flags: Flags,
    threads: NonZeroUsize,
    tally: Tally,
}

impl Run {
    /// Several at a time, told of in order.
    async fn all(mut self, names: Vec<String>, tell: &mut Tell<'_>) -> Result<Tally, ExecutableError> {
        let started = Instant::now();
        let (mut waiting, mut running) = (names.into_iter(), VecDeque::new());
        loop {
            let room = self.threads.get() - running.len();
            running.extend(waiting.by_ref().take(room).map(|name| tokio::spawn(self.one(name))));
            let Some(test) = running.pop_front() else { break };
            let test = test.await.map_err(|_| ExecutableError::Stopped(CallError::Cancelled))?;
            self.tally.count(&test.verdict);
            tell(ExecutableEvent::Finished { test: &test, output: self.flags.output });
        }
        Ok(Tally { elapsed: started.elapsed(), ..self.tally })
    }

    fn one(&self, name: String) -> impl Future<Output = Finished> + use<> {
        let exact = [name.clone(), "--exact".to_owned(), "--nocapture".to_owned()];
        let arguments = exact.into_iter().chain(self.flags.ignored.clone()).collect();
        let executable = self.executable.clone();
        async move {
            let outcome: ProgramOutcome = executable.run(arguments).await;
            let (verdict, stdout) = libtest::verdict(&name, &outcome);
            Finished { name, verdict, stdout, stderr: outcome.stderr.text().into_owned() }
        }
    }
}
