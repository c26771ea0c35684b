//! One file that carries everything: the component, the standard metadata and the manifest.

use kami_host::domain::{DOCUMENTS_SECTION, MANIFEST_SECTION, Manifest, StaticDocuments};
use std::borrow::Cow;
use wasm_encoder::{ComponentNameSection, ComponentSection, CustomSection};

/// What Cargo.toml says about a component, for its standard metadata sections.
///
/// # Examples
/// ```
/// let package = cargo_kami::project::Package { authors: vec!["A".into(), "B".into()], ..Default::default() };
/// assert_eq!(package.licenses, None);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Package {
    /// Who wrote it.
    pub authors: Vec<String>,
    /// An SPDX expression.
    pub licenses: Option<String>,
    /// Where its source is.
    pub source: Option<String>,
    /// Its home page.
    pub homepage: Option<String>,
}

/// Appends the metadata and the manifest to the bytes of a component, which stay as they are. The same input always
/// gives the same bytes.
///
/// # Errors
/// When the manifest holds what JSON cannot.
///
/// # Examples
/// ```
/// # let manifest = kami_host::domain::Manifest::parse(br#"{"version":1,"abi":"","name":"demo","packageVersion":"0.1.0","tools":[]}"#)?;
/// let empty = b"\0asm\x0d\0\x01\0";
/// let file = cargo_kami::project::assemble(empty, &Default::default(), &manifest)?;
/// assert!(file.starts_with(empty));
/// assert_eq!(kami_host::Inspection::read(&file)?.metadata().version.as_deref(), Some("0.1.0"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn assemble(component: &[u8], package: &Package, manifest: &Manifest) -> Result<Vec<u8>, serde_json::Error> {
    let mut file = component.to_vec();
    let mut name = ComponentNameSection::new();
    name.component(&manifest.name);
    name.append_to_component(&mut file);
    let authors = Some(package.authors.join(", ")).filter(|authors| !authors.is_empty());
    let sections = [
        ("version", Some(&manifest.package_version)),
        ("description", manifest.description.as_ref()),
        ("authors", authors.as_ref()),
        ("licenses", package.licenses.as_ref()),
        ("source", package.source.as_ref()),
        ("homepage", package.homepage.as_ref()),
        ("revision", manifest.build.revision.as_ref()),
    ];
    for (section, text) in sections {
        if let Some(text) = text {
            append(&mut file, section, text.as_bytes());
        }
    }
    append(&mut file, MANIFEST_SECTION, &serde_json::to_vec(manifest)?);
    Ok(file)
}

/// Appends the resources and prompts that need no code, if there are any.
pub(crate) fn carry(mut file: Vec<u8>, documents: &StaticDocuments) -> Result<Vec<u8>, serde_json::Error> {
    if !documents.is_empty() {
        append(&mut file, DOCUMENTS_SECTION, &documents.to_bytes()?);
    }
    Ok(file)
}

fn append(file: &mut Vec<u8>, name: &str, data: &[u8]) {
    CustomSection { name: Cow::Borrowed(name), data: Cow::Borrowed(data) }.append_to_component(file);
}

#[cfg(test)]
mod tests;
