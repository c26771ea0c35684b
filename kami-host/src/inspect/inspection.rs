//! The facts of one component file.

use super::{InspectError, Metadata, Traits, digest, metadata::custom_sections, scan::Scan};
use crate::domain::{DOCUMENTS_SECTION, MANIFEST_SECTION, Manifest, StaticDocuments};
use serde::{Deserialize, Serialize};

mod documents;

/// The facts of one component file, read without compiling or running it.
///
/// # Examples
/// ```
/// // the smallest component there is: a header and nothing else
/// let inspection = kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?;
/// assert_eq!(inspection.size(), 8);
/// assert!(inspection.digest().starts_with("sha256:"));
/// assert!(inspection.manifest().is_none());
/// # Ok::<(), kami_host::InspectError>(())
/// ```
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Inspection {
    digest: String,
    size: u64,
    manifest: Option<Manifest>,
    documents: StaticDocuments,
    metadata: Metadata,
    imports: Vec<String>,
    exports: Vec<String>,
    traits: Traits,
}

impl Inspection {
    /// Reads the bytes of a component file.
    ///
    /// # Errors
    /// When they are not a component, are cut off, or carry a manifest that cannot be used.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::Inspection::read(b"").is_err());
    /// ```
    pub fn read(bytes: &[u8]) -> Result<Self, InspectError> {
        let scan = Scan::read(bytes)?;
        let (mut manifest, mut documents, mut metadata) = (None, StaticDocuments::default(), Metadata::default());
        for section in custom_sections(bytes) {
            let section = section?;
            match section.name() {
                MANIFEST_SECTION => manifest = Some(Manifest::parse(section.data())?),
                DOCUMENTS_SECTION => documents = StaticDocuments::parse(section.data())?,
                name => metadata.take(name, section.data(), section.as_known()),
            }
        }
        let digest = digest(bytes);
        let size = bytes.len() as u64;
        let Scan { imports, exports, traits } = scan;
        Ok(Self { digest, size, manifest, documents, metadata, imports, exports, traits })
    }

    /// `sha256:` and the hash of the whole file in hexadecimal.
    ///
    /// # Examples
    /// ```
    /// let inspection = kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?;
    /// assert_eq!(inspection.digest().len(), 7 + 64);
    /// # Ok::<(), kami_host::InspectError>(())
    /// ```
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The size of the file in bytes.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?.size(), 8);
    /// # Ok::<(), kami_host::InspectError>(())
    /// ```
    pub fn size(&self) -> u64 {
        self.size
    }

    /// What the component says about itself; missing where cargo-kami did not build it.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?.manifest().is_none());
    /// # Ok::<(), kami_host::InspectError>(())
    /// ```
    pub fn manifest(&self) -> Option<&Manifest> {
        self.manifest.as_ref()
    }

    /// The standard metadata sections.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?.metadata().name, None);
    /// # Ok::<(), kami_host::InspectError>(())
    /// ```
    pub fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// What it imports, such as `wasi:io/poll@0.2.6`.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?.imports().is_empty());
    /// # Ok::<(), kami_host::InspectError>(())
    /// ```
    pub fn imports(&self) -> &[String] {
        &self.imports
    }

    /// What it exports, such as `kami:tool/tools@0.2.0`.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?.exports().is_empty());
    /// # Ok::<(), kami_host::InspectError>(())
    /// ```
    pub fn exports(&self) -> &[String] {
        &self.exports
    }

    /// Whether it is a tool written for the predecessor, and not for [`ABI`](crate::domain::ABI).
    ///
    /// # Examples
    /// ```
    /// assert!(!kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?.is_predecessor());
    /// # Ok::<(), kami_host::InspectError>(())
    /// ```
    pub fn is_predecessor(&self) -> bool {
        let exports = |interface: &str| self.exports.iter().any(|export| export.starts_with(interface));
        exports("kami:tool/tool@0.1.") && !exports("kami:tool/tools@")
    }

    /// What decides with which engine it runs.
    pub(crate) fn traits(&self) -> Traits {
        self.traits
    }
}

#[cfg(test)]
mod tests;
