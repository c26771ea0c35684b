//! Projects to build.

use kami_tests::Run;
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A project of its own, made by `cargo kami new`.
pub(crate) struct Project {
    folder: TempDir,
}

impl Project {
    pub(crate) fn new() -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let guest = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("kami-guest");
        let mut command = Run::command(folder.path())?;
        let run: Run = command.args(["new", "demo", "--vcs", "none", "--guest-path"]).arg(guest).output()?.into();
        if run.code == Some(0) { Ok(Self { folder }) } else { Err(io::Error::other(run.stderr)) }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("demo")
    }

    /// The same files in another folder.
    pub(crate) fn copy(&self) -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let to = folder.path().join("demo");
        fs::create_dir_all(to.join("src"))?;
        for file in ["Cargo.toml", "Cargo.lock", "kami.toml", "src/lib.rs"] {
            fs::copy(self.path().join(file), to.join(file))?;
        }
        Ok(Self { folder })
    }

    /// Replaces one text in one file.
    pub(crate) fn edit(&self, file: &str, from: &str, to: &str) -> io::Result<()> {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path)?;
        assert!(text.contains(from), "{file} has no `{from}`");
        fs::write(path, text.replace(from, to))
    }

    /// `cargo kami build`, with what projects share built only once.
    pub(crate) fn build(&self) -> io::Result<Run> {
        self.run(&["build"])
    }

    pub(crate) fn run(&self, args: &[&str]) -> io::Result<Run> {
        Run::new(&self.path(), args)
    }

    /// The component that was built last.
    pub(crate) fn component() -> io::Result<PathBuf> {
        Ok(kami_tests::target()?.join("projects/kami/demo.wasm"))
    }
}
