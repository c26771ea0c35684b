//! Components that are programs: `wasi:cli/run`, as test executables are.

use super::{
    CallError, Component, Watch, failure,
    sandbox::{self, Terms},
};
use crate::{
    capability::Captured,
    domain::{Grants, Ignore, Limits, Usage},
};
use std::{sync::Arc, time::Instant};
use tokio_util::sync::CancellationToken;
use wasmtime_wasi::I32Exit;

/// One run of a program.
///
/// # Examples
/// ```
/// let program = kami_host::Program::new(["tests", "--list"]);
/// assert_eq!(program.args.len(), 2);
/// ```
#[derive(Clone, Debug)]
pub struct Program {
    /// The command line, with the program's own name first.
    pub args: Vec<String>,
    /// What it may touch.
    pub grants: Arc<Grants>,
    /// How much it may use.
    pub limits: Limits,
    /// Ends the run when triggered.
    pub cancel: CancellationToken,
}

impl Program {
    /// A run without grants and with the default limits.
    ///
    /// # Examples
    /// ```
    /// let program = kami_host::Program::new(["tests"]);
    /// assert!(program.grants.dirs.is_empty());
    /// ```
    pub fn new<S: Into<String>>(args: impl IntoIterator<Item = S>) -> Self {
        let args = args.into_iter().map(Into::into).collect();
        Self { args, grants: Arc::default(), limits: Limits::default(), cancel: CancellationToken::new() }
    }
}

/// All that is known of a run once it is over.
///
/// # Examples
/// ```
/// # async fn run(tests: kami_host::Component) -> Result<(), kami_host::CallError> {
/// let outcome = tests.run(kami_host::Program::new(["tests"])).await;
/// println!("passed: {}", outcome.exit?);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct ProgramOutcome {
    /// Whether it ended well, or what stopped it.
    pub exit: Result<bool, CallError>,
    /// What it wrote to standard output.
    pub stdout: Captured,
    /// What it wrote to standard error.
    pub stderr: Captured,
    /// What it cost.
    pub usage: Usage,
}

/// Runs the program.
pub(super) async fn run(component: &Component, program: Program) -> ProgramOutcome {
    let mut outcome = ProgramOutcome {
        exit: Ok(false),
        stdout: Captured::default(),
        stderr: Captured::default(),
        usage: Usage::default(),
    };
    outcome.exit = enter(component, program, &mut outcome).await;
    outcome
}

async fn enter(component: &Component, program: Program, outcome: &mut ProgramOutcome) -> Result<bool, CallError> {
    let Program { args, grants, limits, cancel } = program;
    let terms = Terms { grants, limits, watch: Watch::new(Arc::new(Ignore), cancel) };
    let shared = component.shared();
    let _slot = shared.slots.take().await.map_err(|_| CallError::Busy)?;
    let loading = Instant::now();
    let command = component.loaded().await?.program()?;
    let started = Instant::now();
    let mut store = sandbox::store(component.workshop()?, &terms, started);
    store.data_mut().wasi.set_args(args);
    store.data_mut().wasi.open_dirs()?;
    let deadline = store.data().deadline;
    let done = sandbox::bounded(shared, &terms.watch, deadline, async {
        let command = command.instantiate_async(&mut store).await?;
        command.wasi_cli_run().call_run(&mut store).await
    });
    let done = done.await;
    let state = store.data();
    let (stdout, stderr, logged) = state.stdio.collect();
    outcome.usage = Usage {
        load: started - loading,
        call: started.elapsed(),
        peak_memory: state.budget.peak(),
        logged,
        ..Usage::default()
    };
    (outcome.stdout, outcome.stderr) = (stdout, stderr);
    match done {
        Ok(result) => Ok(result.is_ok()),
        Err(error) => match error.downcast_ref::<I32Exit>() {
            Some(I32Exit(code)) => Ok(*code == 0),
            None => Err(failure::classify(error, &terms.limits, &outcome.stderr)),
        },
    }
}
