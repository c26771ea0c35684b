//! A test executable, loaded once.

use super::{ExecutableError, ExecutableOptions, Limits, ProgramOutcome, libtest};
use crate::{
    adapters::files,
    ops::{host, test::room},
};
use kami_host::{Component, Program, domain::Grants};
use std::sync::Arc;

#[derive(Clone)]
pub(super) struct Executable {
    component: Component,
    name: String,
    grants: Arc<Grants>,
    limits: Limits,
}

impl Executable {
    /// A cache that cannot be used costs time and nothing else.
    pub(super) fn open(options: &ExecutableOptions) -> Result<Self, ExecutableError> {
        let bytes = files::read(&options.path)?;
        let (host, _) = host::small(options.cache.clone(), options.memory)?;
        let unusable = |source| ExecutableError::Component { path: options.path.clone(), source };
        let component = host.component(bytes).map_err(unusable)?;
        let name = options.path.display().to_string();
        Ok(Self { component, name, grants: Arc::new(room::grants()), limits: options.limits() })
    }

    /// Runs it in a fresh instance.
    pub(super) async fn run(&self, arguments: Vec<String>) -> ProgramOutcome {
        let mut program = Program::new([self.name.clone()].into_iter().chain(arguments));
        (program.grants, program.limits) = (self.grants.clone(), self.limits);
        self.component.run(program).await
    }

    /// The tests that these arguments choose; nothing where the executable is none of libtest's.
    pub(super) async fn names(&self, choosing: &[String]) -> Result<Option<Vec<String>>, ExecutableError> {
        let list = ["--list", "--format", "terse"].map(String::from).into_iter();
        let listed = self.run(choosing.iter().cloned().chain(list).collect()).await;
        match listed.exit {
            Ok(true) => Ok(libtest::names(&listed.stdout.text())),
            Ok(false) => Err(ExecutableError::NoList { message: listed.stderr.text().trim().to_owned() }),
            Err(error) => Err(ExecutableError::Stopped(error)),
        }
    }
}
