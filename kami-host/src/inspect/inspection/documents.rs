//! The resources and prompts a component file carries.

use super::{Inspection, StaticDocuments};

impl Inspection {
    /// The resources and prompts that need no code; what is said of them before they are read stands in the manifest.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?.documents().is_empty());
    /// # Ok::<(), kami_host::InspectError>(())
    /// ```
    pub fn documents(&self) -> &StaticDocuments {
        &self.documents
    }
}
