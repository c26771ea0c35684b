//! The `kami:documents` section: resources and prompts a component file carries, served without running it.

use super::{StaticPrompt, StaticResource};
use serde::{Deserialize, Serialize};

/// The name of the custom section that holds them.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::domain::DOCUMENTS_SECTION, "kami:documents");
/// ```
pub const DOCUMENTS_SECTION: &str = "kami:documents";

/// The version of the section's format.
const VERSION: u32 = 1;

/// Why the section cannot be read.
///
/// # Examples
/// ```
/// assert!(kami_host::domain::StaticDocuments::parse(b"not JSON").is_err());
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentsError {
    /// Not the JSON it should be.
    #[error("the `kami:documents` section is broken")]
    Broken(#[source] serde_json::Error),
    /// Written by a newer cargo-kami.
    #[error("the `kami:documents` section has version {found}, the newest known is {known}")]
    Newer {
        /// The version found.
        found: u32,
        /// The newest version this build knows.
        known: u32,
    },
}

/// Resources and prompts without code. What clients see of them before they read stands in the manifest.
///
/// # Examples
/// ```
/// use kami_host::domain::StaticDocuments;
/// let text = br#"{"version":1,"resources":[{"uri":"notes://rules","text":"Be kind."}],"prompts":[]}"#;
/// let documents = StaticDocuments::parse(text)?;
/// assert!(documents.resource("notes://rules").is_some() && documents.prompt("greet").is_none());
/// # Ok::<(), kami_host::domain::DocumentsError>(())
/// ```
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct StaticDocuments {
    /// The resources.
    pub resources: Vec<StaticResource>,
    /// The prompts.
    pub prompts: Vec<StaticPrompt>,
}

impl StaticDocuments {
    /// Reads the bytes of the section.
    ///
    /// # Errors
    /// When they are not what the section holds, or of a newer format.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{DocumentsError, StaticDocuments};
    /// let newer = StaticDocuments::parse(br#"{"version":2}"#);
    /// assert!(matches!(newer, Err(DocumentsError::Newer { found: 2, known: 1 })));
    /// ```
    pub fn parse(bytes: &[u8]) -> Result<Self, DocumentsError> {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let Version { version: found } = serde_json::from_slice(bytes).map_err(DocumentsError::Broken)?;
        if found > VERSION {
            return Err(DocumentsError::Newer { found, known: VERSION });
        }
        serde_json::from_slice(bytes).map_err(DocumentsError::Broken)
    }

    /// The bytes of the section; the same documents always give the same.
    ///
    /// # Errors
    /// When they hold what JSON cannot.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::StaticDocuments;
    /// let empty = StaticDocuments::default();
    /// assert_eq!(StaticDocuments::parse(&empty.to_bytes()?)?, empty);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        let Self { resources, prompts } = self;
        serde_json::to_vec(&serde_json::json!({ "version": VERSION, "resources": resources, "prompts": prompts }))
    }

    /// Whether there are none.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::domain::StaticDocuments::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.resources.is_empty() && self.prompts.is_empty()
    }

    /// The resource at this address.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::domain::StaticDocuments::default().resource("notes://rules").is_none());
    /// ```
    pub fn resource(&self, uri: &str) -> Option<&StaticResource> {
        self.resources.iter().find(|resource| resource.uri == uri)
    }

    /// The prompt of this name.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::domain::StaticDocuments::default().prompt("greet").is_none());
    /// ```
    pub fn prompt(&self, name: &str) -> Option<&StaticPrompt> {
        self.prompts.iter().find(|prompt| prompt.name == name)
    }
}
