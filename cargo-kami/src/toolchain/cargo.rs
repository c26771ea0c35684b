//! Cargo: what it knows of a project, and what it builds.

use super::{
    ToolError,
    process::{command, shown, start, text},
};
use crate::adapters::environment;
use cargo_metadata::{CrateType, Message, Metadata, MetadataCommand, PackageId};
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

mod flags;
mod testing;

pub use flags::{Messages, Profile};
pub use testing::{TestOutput, TestRun};

/// The target components are built for.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::toolchain::cargo::TARGET, "wasm32-wasip2");
/// ```
pub const TARGET: &str = "wasm32-wasip2";

/// Asks cargo about the workspace around `folder`, or around the Cargo.toml given.
///
/// # Errors
/// When there is no Cargo.toml, or it is broken.
///
/// # Examples
/// ```
/// let metadata = cargo_kami::toolchain::cargo::metadata(".".as_ref(), None)?;
/// assert!(!metadata.packages.is_empty());
/// # Ok::<(), cargo_kami::toolchain::ToolError>(())
/// ```
pub fn metadata(folder: &Path, manifest: Option<&Path>) -> Result<Metadata, ToolError> {
    let mut cargo = cargo(folder);
    cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
    if let Some(manifest) = manifest {
        cargo.arg("--manifest-path").arg(manifest);
    }
    let json = text(&mut cargo)?;
    MetadataCommand::parse(json)
        .map_err(|error| ToolError::Unexpected { command: shown(&cargo), message: error.to_string() })
}

/// What cargo shall build.
///
/// # Examples
/// ```
/// use cargo_kami::toolchain::cargo::{LibraryBuild, Messages, Profile};
/// let build = LibraryBuild {
///     folder: ".".as_ref(),
///     manifest: "Cargo.toml".as_ref(),
///     profile: Profile::Release,
///     messages: Messages::Human,
///     arguments: &["--locked".to_owned()],
///     remaps: &[("/home/me/demo".into(), "/build".into())],
/// };
/// assert_eq!(build.arguments.len(), 1);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct LibraryBuild<'a> {
    /// Where to run cargo.
    pub folder: &'a Path,
    /// The Cargo.toml of the package.
    pub manifest: &'a Path,
    /// How to optimise.
    pub profile: Profile,
    /// What cargo says, and to whom.
    pub messages: Messages,
    /// More arguments for `cargo build`.
    pub arguments: &'a [String],
    /// Folders that may differ from machine to machine, and what to call them in the component.
    pub remaps: &'a [(PathBuf, String)],
}

impl LibraryBuild<'_> {
    /// Builds the library of `package` and gives back the file, or nothing where the compiler said why not. Each line
    /// cargo writes to stdout is passed on.
    ///
    /// # Errors
    /// When cargo cannot be started, or builds no component.
    pub fn run(&self, package: &PackageId, mut pass: impl FnMut(&str)) -> Result<Option<PathBuf>, ToolError> {
        let mut cargo = cargo(self.folder);
        self.arrange(&mut cargo);
        let mut child =
            cargo.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(|source| start(&cargo, source))?;
        let mut file = None;
        for line in child.stdout.take().into_iter().flat_map(|stdout| BufReader::new(stdout).lines()) {
            let line = line.map_err(|source| start(&cargo, source))?;
            pass(&line);
            file = component(&line, package).or(file);
        }
        let status = child.wait().map_err(|source| start(&cargo, source))?;
        if !status.success() {
            return Ok(None);
        }
        let nothing = || ToolError::Unexpected { command: shown(&cargo), message: "no `.wasm` file".to_owned() };
        file.map(Some).ok_or_else(nothing)
    }

    fn arrange(&self, cargo: &mut Command) {
        cargo.args(["build", "--lib", "--target", TARGET, "--message-format", self.messages.format()]);
        cargo.arg("--manifest-path").arg(self.manifest);
        cargo.args(self.profile.flag()).args(self.messages.flag()).args(self.arguments);
        flags::rustflags(cargo, self.profile, self.remaps);
    }
}

/// The component a JSON line of cargo speaks of, if it is the library of that package.
fn component(line: &str, package: &PackageId) -> Option<PathBuf> {
    let Ok(Message::CompilerArtifact(artifact)) = serde_json::from_str(line) else { return None };
    let is_ours = artifact.package_id == *package && artifact.target.crate_types.contains(&CrateType::CDyLib);
    let mut files = artifact.filenames.into_iter().filter(|_| is_ours);
    files.find(|file| file.extension() == Some("wasm")).map(Into::into)
}

fn cargo(folder: &Path) -> Command {
    let program = environment::variable("CARGO").unwrap_or_else(|| "cargo".to_owned());
    let mut cargo = command(&program);
    cargo.current_dir(folder);
    cargo
}
