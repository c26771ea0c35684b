//! Runs the tests of a project, natively and in the sandbox.

use super::BuildError;
use crate::{
    adapters::{environment, files},
    toolchain::{
        Rustc,
        cargo::{self, TestOutput, TestRun},
    },
};
use std::path::PathBuf;

mod error;
mod executable;
mod flags;
mod libtest;
mod room;
mod tally;

pub use error::{ExecutableError, TestError};
pub use executable::{ExecutableEvent, ExecutableOptions, Finished, Tell, Verdict, run_tests};
pub use tally::Tally;

/// Where tests run.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::TestPlace::Sandbox.to_string(), "in the sandbox");
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TestPlace {
    /// As programs of this machine.
    Native,
    /// As components, each test in an instance of its own.
    Sandbox,
}

impl std::fmt::Display for TestPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            Self::Native => "natively",
            Self::Sandbox => "in the sandbox",
        })
    }
}

/// What to test, and where.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{TestOptions, TestPlace};
/// let options = TestOptions {
///     folder: "/tools/demo".into(),
///     manifest: None,
///     arguments: Vec::new(),
///     filters: vec!["greets".into()],
///     places: vec![TestPlace::Native],
///     runner: Vec::new(),
///     output: Default::default(),
/// };
/// assert_eq!(options.places.len(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct TestOptions {
    /// Where to look for the project: an absolute path.
    pub folder: PathBuf,
    /// Its Cargo.toml, where it is not the one around `folder`.
    pub manifest: Option<PathBuf>,
    /// More arguments for `cargo test`.
    pub arguments: Vec<String>,
    /// Arguments for the test executables.
    pub filters: Vec<String>,
    /// Where to run them, one after the other.
    pub places: Vec<TestPlace>,
    /// The program, with its first arguments, that runs a test executable in the sandbox.
    pub runner: Vec<String>,
    /// Where it goes what the tests say.
    pub output: TestOutput,
}

/// Runs the tests in every place, whatever comes of the others; gives back where some failed. `tell` hears of each
/// place before its tests run.
///
/// # Errors
/// When there is no project, the target is not installed, or the tests cannot be built.
///
/// # Examples
/// ```no_run
/// use cargo_kami::ops::{self, TestOptions, TestPlace};
/// let failed = ops::test(
///     &TestOptions {
///         folder: "/tools/demo".into(),
///         manifest: None,
///         arguments: Vec::new(),
///         filters: Vec::new(),
///         places: vec![TestPlace::Native],
///         runner: Vec::new(),
///         output: Default::default(),
///     },
///     |place| println!("{place}"),
/// )?;
/// assert!(failed.is_empty());
/// # Ok::<(), cargo_kami::ops::TestError>(())
/// ```
pub fn test(options: &TestOptions, tell: impl Fn(TestPlace)) -> Result<Vec<TestPlace>, TestError> {
    check_project(options)?;
    if options.places.contains(&TestPlace::Sandbox) {
        check_target(options)?;
    }
    let mut failed = Vec::new();
    for place in &options.places {
        tell(*place);
        if !passes(options, *place)? {
            failed.push(*place);
        }
    }
    Ok(failed)
}

fn check_project(options: &TestOptions) -> Result<(), TestError> {
    let found = || options.folder.ancestors().any(|folder| files::exists(&folder.join("Cargo.toml")));
    if options.manifest.is_some() || found() {
        return Ok(());
    }
    Err(BuildError::NoProject { folder: options.folder.clone() }.into())
}

fn check_target(options: &TestOptions) -> Result<(), TestError> {
    let (rustc, ()) = Rustc::find(&options.folder, cargo::TARGET, || ());
    if files::exists(&rustc?.target_libdir) {
        return Ok(());
    }
    let toolchain = environment::variable("RUSTUP_TOOLCHAIN");
    Err(BuildError::NoTarget { target: cargo::TARGET, toolchain }.into())
}

fn passes(options: &TestOptions, place: TestPlace) -> Result<bool, TestError> {
    let TestOptions { manifest, arguments, filters, output, .. } = options;
    let all = TestRun::new(&options.folder);
    let native = TestRun { manifest: manifest.as_deref(), arguments, filters, output: *output, ..all };
    let run = match place {
        TestPlace::Native => native,
        TestPlace::Sandbox => TestRun { runner: &options.runner, ..native },
    };
    if run.run()? {
        return Ok(true);
    }
    if run.is_built()? { Ok(false) } else { Err(TestError::NotBuilt { place }) }
}
