//! Components built from the sources beside the tests, once a process; cargo sees to the rest.

use crate::target::{cargo, root, target};
use std::{fs, io, path::PathBuf, sync::OnceLock};

type Built = OnceLock<Result<PathBuf, String>>;

/// The path of a fixture in `tests/guests`, as the compiler wrote it: without a manifest.
///
/// # Errors
/// When it cannot be built.
///
/// # Examples
/// ```no_run
/// let path = kami_tests::guest("echo")?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn guest(name: &str) -> io::Result<PathBuf> {
    static BUILT: Built = OnceLock::new();
    built(&BUILT, "tests/guests", name)
}

/// The path of a tool in `examples`, as the compiler wrote it: without a manifest.
///
/// # Errors
/// When it cannot be built.
///
/// # Examples
/// ```no_run
/// let path = kami_tests::example("web-fetch")?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn example(name: &str) -> io::Result<PathBuf> {
    static BUILT: Built = OnceLock::new();
    built(&BUILT, "examples", name)
}

/// The bytes of a fixture.
///
/// # Errors
/// When it cannot be built or read.
///
/// # Examples
/// ```no_run
/// let bytes = kami_tests::component("echo")?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn component(name: &str) -> io::Result<Vec<u8>> {
    fs::read(guest(name)?)
}

fn built(cell: &'static Built, workspace: &str, name: &str) -> io::Result<PathBuf> {
    let folder = cell.get_or_init(|| build(workspace).map_err(|error| error.to_string()));
    let folder = folder.as_ref().map_err(|error| io::Error::other(error.clone()))?;
    let file = folder.join(format!("{}.wasm", name.replace('-', "_")));
    if file.is_file() { Ok(file) } else { Err(io::Error::other(format!("no guest `{name}` in {workspace}"))) }
}

fn build(workspace: &str) -> io::Result<PathBuf> {
    let manifest = root().join(workspace).join("Cargo.toml");
    let manifest = manifest.to_string_lossy();
    let args = ["build", "--release", "--locked", "--target", "wasm32-wasip2", "--manifest-path", &manifest];
    cargo(&args, &target()?)?;
    Ok(target()?.join("wasm32-wasip2/release"))
}
