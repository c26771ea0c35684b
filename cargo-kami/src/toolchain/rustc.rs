//! The compiler that cargo will use.

use super::{
    ToolError,
    process::{Running, command},
};
use crate::adapters::environment;
use std::path::{Path, PathBuf};

/// What has to be known of the compiler.
///
/// # Examples
/// ```
/// let (rustc, ()) = cargo_kami::toolchain::Rustc::find(".".as_ref(), "wasm32-wasip2", || ());
/// assert!(rustc?.version.starts_with("rustc "));
/// # Ok::<(), cargo_kami::toolchain::ToolError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Rustc {
    /// What `rustc --version` prints.
    pub version: String,
    /// The commit it was built from.
    pub commit: String,
    /// Where it is installed.
    pub sysroot: PathBuf,
    /// Where the standard library of the target is, if it is installed.
    pub target_libdir: PathBuf,
}

impl Rustc {
    /// Asks the compiler that is used in `folder`, and does `meanwhile` while it answers.
    ///
    /// # Errors
    /// When there is none, or it does not know the target.
    ///
    /// # Examples
    /// ```
    /// let (unknown, two) = cargo_kami::toolchain::Rustc::find(".".as_ref(), "pdp11-none", || 1 + 1);
    /// assert!(unknown.is_err());
    /// assert_eq!(two, 2);
    /// ```
    pub fn find<T>(folder: &Path, target: &str, meanwhile: impl FnOnce() -> T) -> (Result<Self, ToolError>, T) {
        let version = Running::start(rustc(folder).arg("-vV"));
        let paths = ["--print", "sysroot", "--print", "target-libdir", "--target", target];
        let paths = Running::start(rustc(folder).args(paths));
        let done = meanwhile();
        let answers = version.and_then(Running::text).and_then(|version| Ok((version, paths?.text()?)));
        (answers.map(|(version, paths)| Self::read(&version, &paths)), done)
    }

    fn read(version: &str, paths: &str) -> Self {
        let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
        let mut paths = paths.lines().map(PathBuf::from);
        Self {
            version: version.lines().next().unwrap_or_default().to_owned(),
            commit: commit.unwrap_or_default().to_owned(),
            sysroot: paths.next().unwrap_or_default(),
            target_libdir: paths.next().unwrap_or_default(),
        }
    }
}

fn rustc(folder: &Path) -> std::process::Command {
    let program = environment::variable("RUSTC").unwrap_or_else(|| "rustc".to_owned());
    let mut rustc = command(&program);
    rustc.current_dir(folder);
    rustc
}
