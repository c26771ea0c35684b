//! What to do when a project cannot be built.

use super::{BuildError, Diagnostic, Exit, list};
use crate::project::GuestSource;
use kami_registry::document::by_nearness;

impl Diagnostic for BuildError {
    fn code(&self) -> &'static str {
        match self {
            Self::NoProject { .. } => "project-missing",
            Self::BrokenProject { .. } => "project-broken",
            Self::Tool(error) => error.code(),
            Self::UnknownPackage { .. } => "package-unknown",
            Self::WhichPackage { .. } => "package-ambiguous",
            Self::NoCdylib { .. } => "crate-type",
            Self::Name(_) => "package-name",
            Self::NoTarget { .. } => "target-missing",
            Self::KamiToml { .. } => "kami-toml",
            Self::Compile { .. } => "compile-failed",
            Self::Component { source, .. } => source.code(),
            Self::NotATool { .. } => "tools-not-exported",
            Self::Host(error) => error.code(),
            Self::List(error) => error.code(),
            Self::Refused { .. } => "build-refused",
            Self::File(error) => error.code(),
            Self::Manifest(_) => "internal-manifest",
        }
    }

    fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::NoProject { .. } => "change to the folder of a tool, or start one: `cargo kami new demo`".to_owned(),
            Self::BrokenProject { .. } => "put Cargo.toml right; `cargo check` says the same".to_owned(),
            Self::UnknownPackage { name, known } => {
                format!("it has {}", list(&by_nearness(name, known.iter().map(String::as_str))))
            }
            Self::WhichPackage { .. } => "choose one: `cargo kami build -p NAME`".to_owned(),
            Self::NoCdylib { manifest, .. } => {
                format!("add these lines to `{}`:\n[lib]\ncrate-type = [\"cdylib\"]", manifest.display())
            }
            Self::Name(_) => "give it a `name` like `csv-query` in Cargo.toml".to_owned(),
            Self::NoTarget { target, toolchain: None } => format!("install it: `rustup target add {target}`"),
            Self::NoTarget { target, toolchain: Some(toolchain) } => {
                format!("install it: `rustup target add {target} --toolchain {toolchain}`")
            }
            Self::NotATool { .. } => format!(
                r#"depend on `kami = {{ package = "kami-guest", {} }}` and write `#[kami::tool]` above a function"#,
                GuestSource::Published
            ),
            Self::Component { source, .. } => source.hint().to_owned(),
            Self::Host(error) => return error.hint(),
            Self::List(error) => return error.hint(),
            Self::Tool(error) => return error.hint(),
            Self::File(error) => return error.hint(),
            _ => return None,
        };
        Some(hint)
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Refused { .. } => Exit::No,
            Self::UnknownPackage { .. } | Self::WhichPackage { .. } => Exit::Usage,
            _ => Exit::CouldNot,
        }
    }
}
