//! Why nothing was installed.

use super::{ReleaseError, WebError};
use crate::{
    Diagnostic, Exit,
    ops::{ComponentError, GrantRefusal, VerifyFileError},
    store::StoreError,
};
use kami_host::{
    CallError, HostError,
    domain::{ByteSize, NameError},
};
use kami_registry::key::Fingerprint;
use std::path::PathBuf;

/// Why nothing was installed.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, Exit, ops::InstallError};
/// let declined = InstallError::Declined { name: "demo".into() };
/// assert_eq!((declined.code(), declined.exit()), ("install-declined", Exit::No));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum InstallError {
    /// Nothing there, or nothing that can be used.
    #[error(transparent)]
    Component(#[from] ComponentError),
    /// A file that cannot be a component.
    #[error("`{}` has {size}, components have at most {most}", path.display())]
    TooLarge { path: PathBuf, size: ByteSize, most: ByteSize },
    /// A name tools are not called by.
    #[error(transparent)]
    Name(#[from] NameError),
    /// A name that belongs to a tool from elsewhere.
    #[error("the name `{name}` belongs to the tool installed from `{by}`")]
    NameTaken { name: String, by: String },
    /// A component that can do what it does not say.
    #[error("`{package}` can send HTTP requests (it imports `{import}`), but does not say that it does")]
    Undeclared { package: String, import: String },
    /// A component nobody vouches for.
    #[error("`{package}` from `{from}` is not signed")]
    Unsigned { package: String, from: String },
    /// A signature that is wrong, or by somebody who does not count.
    #[error(transparent)]
    Signature(#[from] VerifyFileError),
    /// A good signature, by another key than expected.
    #[error("`{from}` is signed by {found}, not by {}", shown(expected))]
    OtherSigner { from: String, found: Fingerprint, expected: Vec<Fingerprint> },
    /// Something from elsewhere that cannot be had or used.
    #[error(transparent)]
    Web(#[from] WebError),
    /// A package that cannot be had.
    #[error(transparent)]
    Package(#[from] ReleaseError),
    /// Grants that make no sense.
    #[error(transparent)]
    Grant(#[from] GrantRefusal),
    /// Nobody there to agree.
    #[error("`{name}` asks for more than is granted, and there is nobody to ask")]
    Unasked { name: String, flags: Vec<String> },
    /// Somebody who does not agree.
    #[error("`{name}` is not installed: the answer was no")]
    Declined { name: String },
    /// A component that cannot be compiled, or has no tools.
    #[error(transparent)]
    Load(#[from] CallError),
    /// A host that cannot be set up.
    #[error(transparent)]
    Host(#[from] HostError),
    /// A store that cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn shown(keys: &[Fingerprint]) -> String {
    keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ")
}

impl Diagnostic for InstallError {
    fn code(&self) -> &'static str {
        match self {
            Self::Component(error) => error.code(),
            Self::TooLarge { .. } => "component-too-large",
            Self::Name(_) => "install-name",
            Self::NameTaken { .. } => "name-taken",
            Self::Undeclared { .. } => "import-undeclared",
            Self::Unsigned { .. } => "unsigned",
            Self::Signature(error) => error.code(),
            Self::OtherSigner { .. } => "signer-other",
            Self::Web(error) => error.code(),
            Self::Package(error) => error.code(),
            Self::Grant(error) => error.code(),
            Self::Unasked { .. } => "install-unasked",
            Self::Declined { .. } => "install-declined",
            Self::Load(error) => error.code(),
            Self::Host(error) => error.code(),
            Self::Store(error) => error.code(),
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Component(error) => return error.hint(),
            Self::TooLarge { .. } => "check that it is the right file".to_owned(),
            Self::Name(_) => "choose one with `--as NAME`".to_owned(),
            Self::NameTaken { name, .. } => {
                format!("choose another with `--as NAME`, or make room with `cargo kami uninstall {name}`")
            }
            Self::Undeclared { .. } => "tell its author: `kami.toml` has to name the origins".to_owned(),
            Self::Unsigned { .. } => "if you know where it comes from, add `--allow-unsigned`".to_owned(),
            Self::Signature(error) => return error.hint(),
            Self::OtherSigner { found, .. } => {
                format!("if you know that key to be its owner's, add `--signer {found}`")
            }
            Self::Web(error) => return error.hint(),
            Self::Package(error) => return error.hint(),
            Self::Grant(error) => return error.hint(),
            Self::Unasked { flags, .. } => format!(
                "grant it with {}, or install it with `--yes` and without what is not granted",
                flags.iter().map(|flag| format!("`{flag}`")).collect::<Vec<_>>().join(" ")
            ),
            Self::Declined { .. } => {
                "`--yes` installs it with nothing but what other flags grant; `cargo kami grant` adds to that"
                    .to_owned()
            }
            Self::Load(error) => return error.hint(),
            Self::Host(error) => return error.hint(),
            Self::Store(error) => return error.hint(),
        })
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Component(error) => error.exit(),
            Self::Signature(error) => error.exit(),
            Self::Web(error) => error.exit(),
            Self::Package(error) => error.exit(),
            Self::Grant(error) => error.exit(),
            Self::Store(error) => error.exit(),
            Self::Name(_) | Self::NameTaken { .. } => Exit::Usage,
            Self::Undeclared { .. } | Self::Unsigned { .. } | Self::OtherSigner { .. } => Exit::No,
            Self::Unasked { .. } | Self::Declined { .. } => Exit::No,
            Self::TooLarge { .. } | Self::Load(_) | Self::Host(_) => Exit::CouldNot,
        }
    }
}
