//! Tools to run.

use kami_tests::Run;
use std::{
    io,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// The component of a guest of the tests, as `cargo kami build` makes it.
pub(crate) fn built(guest: &str) -> io::Result<PathBuf> {
    let target = kami_tests::target()?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("guests").join(guest);
    let run: Run = Run::command(&folder)?.arg("build").env("CARGO_TARGET_DIR", &target).output()?.into();
    match run.code {
        Some(0) => Ok(target.join("kami").join(guest).with_extension("wasm")),
        _ => Err(io::Error::other(run.stderr)),
    }
}

/// The component with a tool for everything, built once.
pub(crate) fn kitchen() -> io::Result<PathBuf> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    BUILT.get_or_init(|| built("kitchen").map_err(|error| error.to_string())).clone().map_err(io::Error::other)
}

/// Runs a tool of that component.
pub(crate) fn run(args: &[&str]) -> io::Result<Run> {
    run_in(Path::new(env!("CARGO_MANIFEST_DIR")), args)
}

/// Runs a tool of that component in a folder.
pub(crate) fn run_in(folder: &Path, args: &[&str]) -> io::Result<Run> {
    let output = Run::command(folder)?.arg("run").arg(kitchen()?).args(args).output()?;
    Ok(output.into())
}

/// All that a run shows.
pub(crate) fn shown(run: &Run) -> String {
    let code = run.code.map_or_else(|| "none".to_owned(), |code| code.to_string());
    format!("exit {code}\n--- stdout\n{}--- stderr\n{}", run.stdout, run.stderr)
}
