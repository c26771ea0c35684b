//! What the process ends with.

use std::process::ExitCode;

/// How a command ended; the number is the exit code of the process.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::Exit::No as u8, 1);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[repr(u8)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Done, and the answer is no: a test failed, a check refused, the tool returned an error.
    No = 1,
    /// The command line makes no sense.
    Usage = 2,
    /// Could not do it.
    CouldNot = 101,
    /// Stopped by Ctrl-C, as shells count it: 128 and the number of the signal.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
