//! Components that are programs: `wasi:cli/run`, as test executables are.

use super::{
    CallError, CallState, Component, Loaded, Watch,
    enter::{Report, enter},
    sandbox::Terms,
};
use crate::{
    capability::Captured,
    domain::{Grants, Ignore, Limits, Usage},
};
use std::{sync::Arc, time::Instant};
use tokio_util::sync::CancellationToken;
use wasmtime::Store;
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
    let Program { args, grants, limits, cancel } = program;
    let terms = Terms { grants, limits, watch: Watch::new(Arc::new(Ignore), cancel) };
    let mut report = Report::default();
    let work = async |loaded: &Loaded, store: &mut Store<CallState>| {
        store.data_mut().wasi.set_args(args);
        store.data_mut().wasi.open_dirs().map_err(CallError::from)?;
        let command = loaded.program()?.instantiate_async(&mut *store).await?;
        store.data_mut().instantiated = Instant::now();
        match command.wasi_cli_run().call_run(store).await {
            Ok(result) => Ok(result.is_ok()),
            Err(error) => error.downcast::<I32Exit>().map(|I32Exit(code)| code == 0),
        }
    };
    let exit = enter(component, &terms, &mut report, work).await;
    ProgramOutcome { exit, stdout: report.stdout, stderr: report.stderr, usage: report.usage }
}
