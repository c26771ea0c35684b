//! Where cargo puts what it builds for these tests.

use std::{
    env, io,
    path::{Path, PathBuf},
    process::Command,
};

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

/// The target folder this very test was built in.
///
/// # Errors
/// When there is none above the test.
///
/// # Examples
/// ```no_run
/// let folder = kami_tests::target()?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn target() -> io::Result<PathBuf> {
    let test = env::current_exe()?;
    let folder = test.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file());
    folder.map(Path::to_owned).ok_or_else(|| io::Error::other("no target folder above the test executable"))
}

/// Runs cargo, and shows what it says where it fails.
pub(crate) fn cargo(args: &[&str], target: &Path) -> io::Result<()> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo).args(args).env("CARGO_TARGET_DIR", target).current_dir(root()).output()?;
    if output.status.success() {
        return Ok(());
    }
    Err(io::Error::other(format!("cargo {args:?} failed:\n{}", String::from_utf8_lossy(&output.stderr))))
}
