//! Where the tests find what cargo built for them.

use std::{env, fs, io, path::PathBuf};

/// The target folder, whichever way it was chosen.
///
/// # Errors
/// When the running test does not lie where cargo puts tests.
pub fn target() -> io::Result<PathBuf> {
    let profile = profile()?;
    profile.parent().map(PathBuf::from).ok_or_else(|| io::Error::other("the profile has no parent folder"))
}

/// A folder to put first on `PATH`: it holds `cargo-kami` as built together with the tests and nothing else.
///
/// # Errors
/// When the folder cannot be made.
pub fn commands() -> io::Result<PathBuf> {
    let profile = profile()?;
    let folder = profile.join("kami-tests").join("bin");
    fs::create_dir_all(&folder)?;
    match std::os::unix::fs::symlink(profile.join("cargo-kami-under-test"), folder.join("cargo-kami")) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(folder),
    }
}

/// Tests run as `<target>/<profile>/deps/<test>`.
fn profile() -> io::Result<PathBuf> {
    let test = env::current_exe()?;
    test.ancestors().nth(2).map(PathBuf::from).ok_or_else(|| io::Error::other("the test lies in no profile folder"))
}
