//! Components built from the sources beside the tests, as their users build them: with `cargo kami build`.

use crate::{
    Run,
    target::{root, target},
};
use std::{fs, io, path::PathBuf, process::Command};

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
    build("tests/guests", name)?;
    Ok(target()?.join("wasm32-wasip2/release").join(name).with_extension("wasm"))
}

/// The path of a fixture in `tests/guests`, as `cargo kami build` wrote it: with its manifest.
///
/// # Errors
/// When it cannot be built.
///
/// # Examples
/// ```no_run
/// let path = kami_tests::fixture("echo")?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn fixture(name: &str) -> io::Result<PathBuf> {
    build("tests/guests", name)
}

/// The path of a tool in `examples`, as `cargo kami build` wrote it: with its manifest.
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
    build("examples", name)
}

/// The bytes of a fixture, without a manifest.
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

/// The path of `tests/guests/predecessor`, as authors built such tools: with cargo alone.
///
/// # Errors
/// When it cannot be built.
///
/// # Examples
/// ```no_run
/// let path = kami_tests::predecessor()?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn predecessor() -> io::Result<PathBuf> {
    let target = target()?;
    let mut command = Command::new("cargo");
    command.args(["build", "--release", "--locked", "--target", "wasm32-wasip2", "-p", "predecessor"]);
    let run: Run = command.current_dir(root().join("tests/guests")).env("CARGO_TARGET_DIR", &target).output()?.into();
    match run.code {
        Some(0) => Ok(target.join("wasm32-wasip2/release/predecessor.wasm")),
        _ => Err(io::Error::other(run.stderr)),
    }
}

/// Builds one package; cargo sees to it that nothing is built twice.
fn build(workspace: &str, name: &str) -> io::Result<PathBuf> {
    let target = target()?;
    let mut command = Run::command(&root().join(workspace).join(name))?;
    let run: Run = command.args(["build", "--locked"]).env("CARGO_TARGET_DIR", &target).output()?.into();
    match run.code {
        Some(0) => Ok(target.join("kami").join(name).with_extension("wasm")),
        _ => Err(io::Error::other(run.stderr)),
    }
}
