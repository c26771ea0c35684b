//! A component as JSON.

use super::Message;
use kami_host::{
    Inspection,
    domain::{BuildRecord, Capabilities, Prompt, RequestedLimits, Resource, ResourceTemplate, Tool},
};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What a component file carries. Tools, resources and prompts have the shape they have in MCP, the rest is kebab-case; what the file does not
/// say is `null`.
///
/// # Examples
/// ```
/// let inspection = kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?;
/// let message = cargo_kami::output::ComponentMessage::new("empty.wasm".as_ref(), &inspection);
/// assert!(serde_json::to_string(&message)?.contains(r#""package-version":null"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ComponentMessage {
    /// The file.
    pub path: PathBuf,
    /// Its name.
    pub name: Option<String>,
    /// Its version.
    pub package_version: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// `sha256:` and the hash of the whole file in hexadecimal.
    pub digest: String,
    /// Bytes.
    pub size: u64,
    /// The contract it was built against.
    pub abi: Option<String>,
    /// Its tools, as MCP's `tools/list` gives them.
    pub tools: Option<Vec<Tool>>,
    /// Its resources, as MCP's `resources/list` gives them.
    pub resources: Option<Vec<Resource>>,
    /// Its families of resources, as MCP's `resources/templates/list` gives them.
    pub resource_templates: Option<Vec<ResourceTemplate>>,
    /// Its prompts, as MCP's `prompts/list` gives them.
    pub prompts: Option<Vec<Prompt>>,
    /// What it asks to touch.
    pub capabilities: Option<Capabilities>,
    /// What one call needs at most.
    pub limits: Option<RequestedLimits>,
    /// How it was built.
    pub build: Option<BuildRecord>,
    /// The standard metadata: authors, licenses, source, homepage, revision.
    pub metadata: Metadata,
    /// Interfaces it imports.
    pub imports: Vec<String>,
    /// Interfaces it exports.
    pub exports: Vec<String>,
}

/// The standard metadata that is nowhere else in a [`ComponentMessage`].
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Metadata {
    /// Who wrote it.
    pub authors: Option<String>,
    /// An SPDX expression.
    pub licenses: Option<String>,
    /// Where its source is.
    pub source: Option<String>,
    /// Its home page.
    pub homepage: Option<String>,
    /// The commit it was built from.
    pub revision: Option<String>,
}

impl ComponentMessage {
    /// What was found in the file at `path`.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::ComponentMessage;
    /// let inspection = kami_host::Inspection::read(b"\0asm\x0d\0\x01\0")?;
    /// let message = ComponentMessage::new("empty.wasm".as_ref(), &inspection);
    /// assert_eq!((message.size, message.tools), (8, None));
    /// # Ok::<(), kami_host::InspectError>(())
    /// ```
    pub fn new(path: &Path, inspection: &Inspection) -> Self {
        let manifest = inspection.manifest();
        let standard = inspection.metadata().clone();
        Self {
            path: path.to_path_buf(),
            name: manifest.map(|manifest| manifest.name.clone()).or(standard.name),
            package_version: manifest.map(|manifest| manifest.package_version.clone()).or(standard.version),
            description: manifest.and_then(|manifest| manifest.description.clone()).or(standard.description),
            digest: inspection.digest().to_owned(),
            size: inspection.size(),
            abi: manifest.map(|manifest| manifest.abi.clone()),
            tools: manifest.map(|manifest| manifest.tools.clone()),
            resources: manifest.map(|manifest| manifest.resources.clone()),
            resource_templates: manifest.map(|manifest| manifest.resource_templates.clone()),
            prompts: manifest.map(|manifest| manifest.prompts.clone()),
            capabilities: manifest.map(|manifest| manifest.capabilities.clone()),
            limits: manifest.map(|manifest| manifest.limits),
            build: manifest.map(|manifest| manifest.build.clone()),
            metadata: Metadata {
                authors: standard.authors,
                licenses: standard.licenses,
                source: standard.source,
                homepage: standard.homepage,
                revision: standard.revision,
            },
            imports: inspection.imports().to_vec(),
            exports: inspection.exports().to_vec(),
        }
    }
}

/// A component was built, `"reason":"component-built"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{ComponentBuilt, Message};
/// assert_eq!(ComponentBuilt::REASON, "component-built");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct ComponentBuilt(pub ComponentMessage);

impl Message for ComponentBuilt {
    const REASON: &'static str = "component-built";
}

/// A component was inspected, `"reason":"component-inspected"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{ComponentInspected, Message};
/// assert_eq!(ComponentInspected::REASON, "component-inspected");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct ComponentInspected(pub ComponentMessage);

impl Message for ComponentInspected {
    const REASON: &'static str = "component-inspected";
}

#[cfg(test)]
mod tests;
