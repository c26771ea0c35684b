//! What is declared, before the files it names are read.

use kami_host::domain::{Piece, Prompt, Resource, Role, StaticArgument};
use std::ops::Range;

/// Everything declared.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct DeclaredDocuments {
    pub(super) resources: Vec<DeclaredResource>,
    pub(super) prompts: Vec<DeclaredPrompt>,
}

impl DeclaredDocuments {
    pub(in crate::project) fn new(resources: Vec<DeclaredResource>, prompts: Vec<DeclaredPrompt>) -> Self {
        Self { resources, prompts }
    }
}

/// A file, by its path from the folder of the project, and where `kami.toml` names it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::project) struct DeclaredFile {
    pub(super) path: String,
    pub(super) span: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(in crate::project) struct DeclaredResource {
    pub(super) resource: Resource,
    pub(super) contents: DeclaredContents,
}

#[derive(Clone, Debug, PartialEq)]
pub(in crate::project) enum DeclaredContents {
    Text(String),
    File(DeclaredFile),
}

#[derive(Clone, Debug, PartialEq)]
pub(in crate::project) struct DeclaredPrompt {
    pub(super) prompt: Prompt,
    pub(super) arguments: Vec<StaticArgument>,
    pub(super) messages: Vec<DeclaredMessage>,
}

#[derive(Clone, Debug, PartialEq)]
pub(in crate::project) struct DeclaredMessage {
    pub(super) role: Role,
    pub(super) said: DeclaredSaid,
}

#[derive(Clone, Debug, PartialEq)]
pub(in crate::project) enum DeclaredSaid {
    Text(Vec<Piece>),
    /// A text with blanks of its own.
    File(DeclaredFile),
    Image(DeclaredFile, &'static str),
}
