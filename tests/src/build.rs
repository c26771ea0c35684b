//! The guests of the tests as components.

use crate::{commands, target};
use std::{
    io,
    path::{Path, PathBuf},
    process::Command,
};

/// The component of the guest `name` in `tests/guests/`, built by `cargo-kami build`; nothing is done where nothing changed.
///
/// # Errors
/// When it cannot be built; the error holds what the command printed.
pub fn component(name: &str) -> io::Result<PathBuf> {
    let target = target()?;
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("guests").join(name).join("Cargo.toml");
    let mut build = Command::new(commands()?.join("cargo-kami"));
    build.arg("build").arg("--manifest-path").arg(manifest).env("CARGO_TARGET_DIR", &target);
    let output = build.output()?;
    if output.status.success() {
        return Ok(target.join("kami").join(name).with_extension("wasm"));
    }
    Err(io::Error::other(format!("{build:?}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr))))
}
