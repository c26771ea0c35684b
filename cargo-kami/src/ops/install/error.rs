//! Why nothing was installed.

use super::{ReleaseError, WebError};
use crate::{
    ops::{ComponentError, GrantRefusal, VerifyFileError},
    store::StoreError,
};
use kami_host::{
    CallError, HostError,
    domain::{ByteSize, NameError},
};
use kami_registry::{RegistryId, key::Fingerprint};
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
    #[error("`{name}` {}asks for more than is granted, and there is nobody to ask", now(before))]
    Unasked { name: String, before: Option<String>, flags: Vec<String> },
    /// More than before, where that is ruled out.
    #[error("`{name}` now asks for more than was agreed to, and the policy is to accept that from nobody")]
    Growth { name: String, flags: Vec<String> },
    /// A version that nobody asked for by its number, and that is no update.
    #[error("`{name}` is {before}, and {version} would be a step back")]
    Older { name: String, package: String, version: String, before: String },
    /// A tool that has no versions to choose from.
    #[error("`{name}` is not from a registry, so it has no versions to choose from")]
    Elsewhere { name: String },
    /// A tool whose registry is not in the settings any more.
    #[error("the registry {registry} that `{name}` is from is not known here")]
    Forgotten { name: String, registry: RegistryId },
    /// A tool that stays as it is.
    #[error("`{name}` is pinned at {version}, and is not replaced")]
    Pinned { name: String, version: String },
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

fn now(before: &Option<String>) -> &'static str {
    if before.is_some() { "now " } else { "" }
}

mod explain;
mod hint;
