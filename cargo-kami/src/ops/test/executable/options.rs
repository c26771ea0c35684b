//! What goes into a run of tests, and what is told of it.

use super::{ByteSize, Limits, NonZeroUsize, PathBuf, ProgramOutcome, Span, Tally};
use std::time::Duration;

/// Which tests to run, and what each may use.
///
/// # Examples
/// ```
/// let options = cargo_kami::ops::ExecutableOptions::new("demo.wasm");
/// assert_eq!(options.time.to_string(), "1m");
/// ```
#[derive(Clone, Debug)]
pub struct ExecutableOptions {
    /// The test executable: a component that exports `wasi:cli/run`.
    pub path: PathBuf,
    /// Arguments as libtest takes them.
    pub arguments: Vec<String>,
    /// Time for each test.
    pub time: Span,
    /// Memory for each test.
    pub memory: ByteSize,
    /// Tests at a time, unless the arguments say otherwise.
    pub threads: NonZeroUsize,
    /// Where compiled code is kept; nowhere if `None`.
    pub cache: Option<PathBuf>,
}

impl ExecutableOptions {
    /// All tests of an executable, one at a time, with a minute and 256 MiB each.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::ops::ExecutableOptions::new("demo.wasm").arguments.is_empty());
    /// ```
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            arguments: Vec::new(),
            time: Span::new(Duration::from_secs(60)),
            memory: ByteSize::mib(256),
            threads: NonZeroUsize::MIN,
            cache: None,
        }
    }

    /// Tests print, list and open more than tools do.
    pub(super) fn limits(&self) -> Limits {
        let (log, output) = (ByteSize::mib(4), ByteSize::mib(64));
        Limits { time: self.time, memory: self.memory, log, output, handles: 4096, ..Limits::default() }
    }
}

/// How a test went.
///
/// # Examples
/// ```
/// use cargo_kami::ops::Verdict;
/// assert_ne!(Verdict::Skipped, Verdict::Ignored { reason: None });
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Verdict {
    /// It came to its end.
    Passed,
    /// It panicked or was stopped.
    Failed {
        /// Why, unless the test itself has said so.
        why: Option<String>,
    },
    /// Its author said `#[ignore]`.
    Ignored {
        /// Why.
        reason: Option<String>,
    },
    /// It has `#[should_panic]`: a panic ends an instance, so the sandbox cannot tell what comes after.
    Skipped,
}

/// A test that was run.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{Finished, Verdict};
/// let test = Finished { name: "adds".into(), verdict: Verdict::Passed, stdout: String::new(), stderr: String::new() };
/// assert_eq!(test.verdict, Verdict::Passed);
/// ```
#[derive(Clone, Debug)]
pub struct Finished {
    /// Its path, as libtest names it.
    pub name: String,
    /// How it went.
    pub verdict: Verdict,
    /// What it printed to standard output.
    pub stdout: String,
    /// What it printed to standard error.
    pub stderr: String,
}

/// What happens during a run of tests.
///
/// # Examples
/// ```
/// let event = cargo_kami::ops::ExecutableEvent::Started { tests: 2 };
/// assert!(matches!(event, cargo_kami::ops::ExecutableEvent::Started { tests: 2 }));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum ExecutableEvent<'a> {
    /// This many tests will be run.
    Started {
        /// How many.
        tests: usize,
    },
    /// A test was run. `output` says whether what it printed is wanted though it passed.
    Finished {
        /// The test.
        test: &'a Finished,
        /// Whether what passing tests print was asked for.
        output: bool,
    },
    /// All of them were run.
    Ended(&'a Tally),
    /// The executable was run as a whole: to list its tests, or because it is none of libtest's.
    Printed(&'a ProgramOutcome),
}
