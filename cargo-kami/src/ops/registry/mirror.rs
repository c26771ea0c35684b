//! Copies a registry.

use super::RegistryError;
use crate::adapters::{environment, files};
use kami_registry::{
    git::{self, Authority, Caps, Insecure, Interaction, RegistryUrl, TransportOptions},
    upkeep::{Mirrored, mirror},
};
use std::path::PathBuf;

/// A registry to copy.
///
/// # Examples
/// ```
/// use cargo_kami::ops::MirrorOptions;
/// use kami_registry::git::{Insecure, Interaction, RegistryUrl};
/// let from = RegistryUrl::parse("https://git.example.com/index.git", Insecure::Refused)?;
/// let options = MirrorOptions { from, to: "mirror.git".into(), interaction: Interaction::Never };
/// assert_eq!(options.to.to_str(), Some("mirror.git"));
/// # Ok::<(), kami_registry::git::UrlError>(())
/// ```
#[derive(Clone, Debug)]
pub struct MirrorOptions {
    /// Where it lies.
    pub from: RegistryUrl,
    /// The folder of the copy, a bare repository that is made where there is none.
    pub to: PathBuf,
    /// Whether a person can be asked for passwords.
    pub interaction: Interaction,
}

/// Copies a registry, or what is new in it since it was copied last.
///
/// # Errors
/// When the registry cannot be reached, or lost or changed what the copy has; or when the copy cannot be written.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{InitOptions, MirrorOptions, init_registry, mirror_registry};
/// use kami_registry::git::{Insecure, Interaction, RegistryUrl};
/// # let dir = tempfile::tempdir()?;
/// let from = RegistryUrl::parse("acme.git", Insecure::Refused)?.within(dir.path());
/// init_registry(&InitOptions::new(from.clone()))?;
/// let options = MirrorOptions { from, to: dir.path().join("mirror.git"), interaction: Interaction::Never };
/// assert_eq!(mirror_registry(&options)?.packages, 0);
/// assert!(dir.path().join("mirror.git/HEAD").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn mirror_registry(options: &MirrorOptions) -> Result<Mirrored, RegistryError> {
    let interaction = options.interaction;
    let from = git::open(&options.from, &TransportOptions { interaction, ..TransportOptions::default() })?;
    let to = environment::current_dir()?.join(&options.to);
    if !files::exists(&to) {
        git::create(&to)?;
        git::prepare(&to)?;
    }
    let url = RegistryUrl::parse(&to.to_string_lossy(), Insecure::Refused)?;
    let authority = Authority::Operator;
    let copy = git::open(&url, &TransportOptions { authority, ..TransportOptions::default() })?;
    Ok(mirror(&*from, &*copy, &to, &Caps::default())?)
}
