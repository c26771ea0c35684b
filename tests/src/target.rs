//! Where cargo puts what it builds for these tests.

use std::{
    env, io,
    path::{Path, PathBuf},
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

/// The folder of the binaries built together with this very test, which runs as `TARGET/PROFILE/deps/TEST`.
pub(crate) fn profile() -> io::Result<PathBuf> {
    let test = env::current_exe()?;
    let folder = test.ancestors().nth(2).map(Path::to_owned);
    folder.ok_or_else(|| io::Error::other("the test lies in no profile folder"))
}
