//! `cargo test`.

use super::{TARGET, cargo, start};
use crate::toolchain::ToolError;
use std::{
    path::Path,
    process::{Command, Stdio},
};

/// Where it goes what tests say.
///
/// # Examples
/// ```
/// use cargo_kami::toolchain::cargo::TestOutput;
/// assert_eq!(TestOutput::default(), TestOutput::Stdout);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum TestOutput {
    /// To standard output, as with `cargo test`.
    #[default]
    Stdout,
    /// To standard error, where the tests are not what was asked for.
    Stderr,
}

/// What cargo shall test.
///
/// # Examples
/// ```
/// use cargo_kami::toolchain::cargo::TestRun;
/// let run = TestRun { arguments: &[], filters: &[], ..TestRun::new(".".as_ref()) };
/// assert!(run.runner.is_empty());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TestRun<'a> {
    /// Where to run cargo.
    pub folder: &'a Path,
    /// The Cargo.toml of the package, where it is not the one around `folder`.
    pub manifest: Option<&'a Path>,
    /// More arguments for `cargo test`.
    pub arguments: &'a [String],
    /// The program, with its first arguments, that runs tests built for the sandbox; empty for tests that run natively.
    pub runner: &'a [String],
    /// Arguments for the test executables.
    pub filters: &'a [String],
    /// Where it goes what they say.
    pub output: TestOutput,
}

impl<'a> TestRun<'a> {
    /// All native tests of the project around `folder`.
    ///
    /// # Examples
    /// ```
    /// let run = cargo_kami::toolchain::cargo::TestRun::new(".".as_ref());
    /// assert!(run.filters.is_empty());
    /// ```
    pub fn new(folder: &'a Path) -> Self {
        Self { folder, manifest: None, arguments: &[], runner: &[], filters: &[], output: TestOutput::Stdout }
    }

    /// Runs the tests, which say themselves how they went; gives back whether all went well.
    ///
    /// # Errors
    /// When cargo cannot be started.
    ///
    /// # Examples
    /// ```no_run
    /// let passed = cargo_kami::toolchain::cargo::TestRun::new(".".as_ref()).run()?;
    /// # Ok::<(), cargo_kami::toolchain::ToolError>(())
    /// ```
    pub fn run(&self) -> Result<bool, ToolError> {
        let mut cargo = self.command();
        cargo.arg("--no-fail-fast").arg("--").args(self.filters);
        if self.output == TestOutput::Stderr {
            cargo.stdout(std::io::stderr());
        }
        let status = cargo.stdin(Stdio::null()).status().map_err(|source| start(&cargo, source))?;
        Ok(status.success())
    }

    /// Whether the tests can be built at all, silently; cargo's exit code is the same for tests that fail.
    ///
    /// # Errors
    /// When cargo cannot be started.
    ///
    /// # Examples
    /// ```no_run
    /// let built = cargo_kami::toolchain::cargo::TestRun::new(".".as_ref()).is_built()?;
    /// # Ok::<(), cargo_kami::toolchain::ToolError>(())
    /// ```
    pub fn is_built(&self) -> Result<bool, ToolError> {
        let mut cargo = self.command();
        cargo.arg("--no-run").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(cargo.status().map_err(|source| start(&cargo, source))?.success())
    }

    fn command(&self) -> Command {
        let mut cargo = cargo(self.folder);
        cargo.arg("test").args(self.arguments);
        if let Some(manifest) = self.manifest {
            cargo.arg("--manifest-path").arg(manifest);
        }
        if !self.runner.is_empty() {
            // an array, unlike the environment variable, keeps paths with spaces whole
            let runner = toml::Value::from(self.runner.to_vec());
            cargo.args(["--tests", "--target", TARGET, "--config"]).arg(format!("target.{TARGET}.runner={runner}"));
        }
        cargo
    }
}
