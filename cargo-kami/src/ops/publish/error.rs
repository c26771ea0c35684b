//! Why nothing was published.

use crate::{
    Diagnostic, Exit,
    ops::{BuildError, RegistryError, TestError, TestPlace},
    project::{EntryError, compare::Bump},
    signing::SigningKeyError,
    toolchain::ToolError,
};
use kami_registry::{PackageName, name::NameError, publish::AppendError};
use semver::Version;

/// Why nothing was published.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, Exit, ops::PublishError};
/// let changed = PublishError::Changed { files: vec!["src/lib.rs".into()] };
/// assert_eq!((changed.code(), changed.exit()), ("publish-changed", Exit::No));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum PublishError {
    /// Nobody could see what the component was built from.
    #[error("files were changed since the last commit: {}", list(files))]
    Changed { files: Vec<String> },
    /// It cannot be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// git cannot be asked.
    #[error(transparent)]
    Tool(#[from] ToolError),
    /// A name that components may have and packages may not.
    #[error(transparent)]
    Name(#[from] NameError),
    /// The component says something else than the file it is in.
    #[error("the component of `{package}` does not have the tools its manifest tells of")]
    Manifest { package: String },
    /// Checks found errors, which were told as they were found.
    #[error("`{package}` was not published: {errors} of the checks above failed")]
    Refused { package: PackageName, errors: usize },
    /// The tests cannot be run.
    #[error(transparent)]
    Test(#[from] TestError),
    /// Tests failed.
    #[error("`{package}` was not published: tests failed {}", failed.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and "))]
    Tests { package: PackageName, failed: Vec<TestPlace> },
    /// A bug in cargo-kami, or a version that is none.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// No registry is within reach.
    #[error(transparent)]
    Registry(#[from] RegistryError),
    /// A new package that is easily taken for another.
    #[error("`{name}` looks like `{other}`, which is there already")]
    Alike { name: PackageName, other: PackageName },
    /// The version promises more than the changes keep.
    #[error("what changes since {old} is {bump}, so that {new} is too small a version: it has to be at least {least}")]
    Bump { old: Version, new: Version, least: Version, bump: Bump },
    /// Nobody can sign.
    #[error(transparent)]
    Signer(#[from] SigningKeyError),
    /// The registry did not take it.
    #[error(transparent)]
    Append(#[from] AppendError),
}

/// Files to name at most.
const NAMED: usize = 5;

fn list(files: &[String]) -> String {
    let named = files.iter().take(NAMED).map(|file| format!("`{file}`")).collect::<Vec<_>>().join(", ");
    match files.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

impl Diagnostic for PublishError {
    fn code(&self) -> &'static str {
        match self {
            Self::Changed { .. } => "publish-changed",
            Self::Build(error) => error.code(),
            Self::Tool(error) => error.code(),
            Self::Name(error) => error.code(),
            Self::Manifest { .. } => "publish-manifest",
            Self::Refused { .. } => "publish-refused",
            Self::Test(error) => error.code(),
            Self::Tests { .. } => "publish-tests",
            Self::Entry(error) => error.code(),
            Self::Registry(error) => error.code(),
            Self::Alike { .. } => "publish-alike",
            Self::Bump { .. } => "publish-version-too-small",
            Self::Signer(error) => error.code(),
            Self::Append(error) => error.code(),
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Changed { .. } => "commit them, or publish what is there with `--allow-dirty`".to_owned(),
            Self::Build(error) => return error.hint(),
            Self::Tool(error) => return error.hint(),
            Self::Name(error) => error.hint(),
            Self::Manifest { .. } => "build it again: `cargo clean`, then `cargo kami publish`".to_owned(),
            Self::Refused { .. } | Self::Entry(_) => return None,
            Self::Test(error) => return error.hint(),
            Self::Tests { .. } => "`cargo kami test` runs them again; `--no-verify` publishes without".to_owned(),
            Self::Registry(error) => return error.hint(),
            Self::Alike { .. } => "choose another name; if it is yours as well, add `--allow-similar`".to_owned(),
            Self::Bump { least, .. } => {
                format!("write `version = \"{least}\"` in Cargo.toml; `--allow-breaking` publishes it all the same")
            }
            Self::Signer(error) => return error.hint(),
            Self::Append(error) => return error.hint(),
        })
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Build(error) => error.exit(),
            Self::Registry(error) => error.exit(),
            Self::Signer(error) => error.exit(),
            Self::Append(error) if error.is_refusal() => Exit::No,
            Self::Changed { .. } | Self::Refused { .. } | Self::Tests { .. } => Exit::No,
            Self::Alike { .. } | Self::Bump { .. } | Self::Name(_) | Self::Manifest { .. } => Exit::No,
            _ => Exit::CouldNot,
        }
    }
}
