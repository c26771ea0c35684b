//! What is to happen to a package.

use crate::{
    PackageName, Sha256,
    key::PublicKey,
    log::{Event, Publish},
};

/// What is to happen to a package.
///
/// # Examples
/// ```
/// use kami_registry::{log::Event, publish::Change};
/// let yank = Event::Yank { version: semver::Version::new(1, 0, 0), reason: "reads too much".into() };
/// assert!(matches!(Change::Event(yank), Change::Event(_)));
/// ```
#[derive(Clone, Debug)]
pub enum Change<'a> {
    /// A version is published.
    Release(Box<Release<'a>>),
    /// Anything else.
    Event(Event),
    /// What a draft says, which others have signed already; its text.
    Draft(String),
}

/// A version to publish.
///
/// # Examples
/// ```no_run
/// # fn show(release: kami_registry::publish::Release<'_>) {
/// assert!(release.component.starts_with(b"\0asm"));
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Release<'a> {
    /// What is said of it. Its artifact is filled in from the component.
    pub publish: Publish,
    /// The bytes of the component's file.
    pub component: &'a [u8],
    /// Who owns the package from now on, where it does not exist yet.
    pub founders: Option<Founders>,
}

/// Who owns a new package.
///
/// # Examples
/// ```
/// use kami_registry::{key::{SecretKey, Signer}, publish::Founders};
/// let alice = SecretKey::generate("alice")?;
/// let founders = Founders { owners: vec![alice.public().clone()], threshold: 1 };
/// assert_eq!(founders.owners.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Founders {
    /// The keys; all of them have to sign.
    pub owners: Vec<PublicKey>,
    /// How many of them it takes to change the owners, or to revoke a key.
    pub threshold: u32,
}

impl Release<'_> {
    /// What the component is known by.
    pub(super) fn digest(&self) -> Sha256 {
        Sha256::of(self.component)
    }
}

impl Change<'_> {
    /// What happens, as the first line of a commit message.
    pub(super) fn headline(&self, package: &PackageName) -> String {
        match self {
            Self::Release(release) => format!("{package} {}", release.publish.version),
            Self::Event(event) => format!("{package}: {}", event.kind().as_str()),
            Self::Draft(_) => format!("{package}: change of owners or keys"),
        }
    }
}
