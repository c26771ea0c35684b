//! The real binary, as a user runs it.

use crate::target::{profile, target};
use std::{
    fs, io,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// The path of the `cargo-kami` built together with these tests, in a folder that holds nothing else.
///
/// # Errors
/// When the folder cannot be made.
///
/// # Examples
/// ```no_run
/// let path = kami_tests::cargo_kami()?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn cargo_kami() -> io::Result<PathBuf> {
    let folder = profile()?.join("kami-tests");
    fs::create_dir_all(&folder)?;
    let (path, built) = (folder.join("cargo-kami"), profile()?.join("cargo-kami-under-test"));
    // a target folder that was moved or copied has a link to where it was
    if fs::read_link(&path).is_ok_and(|link| link != built) {
        fs::remove_file(&path)?;
    }
    match symlink(built, &path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(path),
    }
}

/// One run of `cargo-kami`, with a home of its own.
///
/// # Examples
/// ```no_run
/// let run = kami_tests::Run::new(std::path::Path::new("/tmp"), &["--version"])?;
/// assert_eq!(run.code, Some(0), "{}", run.stderr);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Run {
    /// The exit code.
    pub code: Option<i32>,
    /// What it wrote to standard output.
    pub stdout: String,
    /// What it wrote to standard error.
    pub stderr: String,
}

impl Run {
    /// Runs it in `folder`.
    ///
    /// # Errors
    /// When it cannot be built or started.
    ///
    /// # Examples
    /// ```no_run
    /// kami_tests::Run::new(std::path::Path::new("/tmp"), &["--help"])?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(folder: &Path, args: &[&str]) -> io::Result<Self> {
        let output = Self::command(folder)?.args(args).output()?;
        Ok(output.into())
    }

    /// The command, to add arguments, variables or pipes to.
    ///
    /// # Errors
    /// When it cannot be built.
    ///
    /// # Examples
    /// ```no_run
    /// kami_tests::Run::command(std::path::Path::new("/tmp"))?.arg("--help").status()?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn command(folder: &Path) -> io::Result<Command> {
        let mut command = Command::new(cargo_kami()?);
        command.current_dir(folder).env("CARGO_TARGET_DIR", target()?.join("projects"));
        command.env("KAMI_HOME", target()?.join("kami-home")).env("NO_COLOR", "1").env_remove("RUST_LOG");
        Ok(command)
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        Self { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}
