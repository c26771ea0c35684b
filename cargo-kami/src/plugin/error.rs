//! Why a package of the predecessor cannot be used.

use crate::Diagnostic;
use kami_host::{
    InspectError,
    domain::{ByteSize, OriginError},
};
use zip::result::ZipError;

/// Why a package of the predecessor cannot be used.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, plugin::PluginError};
/// assert_eq!(PluginError::NoManifest.code(), "plugin-manifest-missing");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum PluginError {
    /// Not a zip, a damaged one, or one that programs would read in different ways.
    #[error("the plugin is not a zip archive that can be used")]
    Broken(#[from] ZipError),
    /// More entries than a plugin has.
    #[error("the plugin has {count} entries, at most {most} are allowed")]
    Entries { count: usize, most: usize },
    /// An entry no honest packer writes.
    #[error("the plugin has the entry `{name}`, which is refused: {why}")]
    Entry { name: String, why: &'static str },
    /// A file that unpacks to more than it may.
    #[error("`{name}` of the plugin is larger than {}", ByteSize::new(*most))]
    TooLarge { name: String, most: u64 },
    /// No description, or several.
    #[error("the plugin has no `tool.toml`, or more than one")]
    NoManifest,
    /// A description that is no text.
    #[error("the `tool.toml` of the plugin is not UTF-8 text")]
    NotText,
    /// A description that cannot be understood.
    #[error("the `tool.toml` of the plugin cannot be understood")]
    Manifest(#[from] toml::de::Error),
    /// A host nothing can be sent to.
    #[error("`net_allow_list` of the plugin's `tool.toml` holds `{host}`, which is no host")]
    Net { host: String, source: OriginError },
    /// No component.
    #[error("the plugin does not hold the component `{named}`")]
    NoComponent { named: String },
    /// A file that is no component.
    #[error("the component of the plugin cannot be used")]
    Component(#[from] InspectError),
    /// A component of another kind.
    #[error("the component of the plugin does not export `{export}`")]
    Kind { export: &'static str },
    /// A manifest that cannot be written.
    #[error("the manifest of the plugin cannot be written: this is a bug in cargo-kami, please report it")]
    Internal(#[source] serde_json::Error),
}

impl Diagnostic for PluginError {
    fn code(&self) -> &'static str {
        match self {
            Self::Broken(_) => "plugin-broken",
            Self::Entries { .. } => "plugin-entries",
            Self::Entry { .. } => "plugin-entry",
            Self::TooLarge { .. } => "plugin-too-large",
            Self::NoManifest => "plugin-manifest-missing",
            Self::NotText | Self::Manifest(_) => "plugin-manifest",
            Self::Net { .. } => "plugin-net",
            Self::NoComponent { .. } => "plugin-component-missing",
            Self::Component(error) => error.code(),
            Self::Kind { .. } => "plugin-kind",
            Self::Internal(_) => "internal-plugin",
        }
    }

    fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Broken(_) => "get it again; if it stays like that, tell its author",
            Self::Entries { .. } | Self::Entry { .. } | Self::TooLarge { .. } => "do not use it; tell its author",
            Self::NoManifest | Self::NotText | Self::Manifest(_) | Self::Net { .. } | Self::NoComponent { .. } => {
                "a plugin is a zip of `tool.toml` and the component it names: tell its author"
            }
            Self::Component(error) => error.hint(),
            Self::Kind { .. } => "install the `.wasm` file in it by itself",
            Self::Internal(_) => return None,
        };
        Some(hint.to_owned())
    }
}
