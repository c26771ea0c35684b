//! What a registry wants to know of a component.

use super::Finding;
use kami_host::domain::Manifest;

/// What a person would miss of the package who finds it in a registry: errors for what keeps it from being published. It can be
/// known before anything is built. `license` is the SPDX expression of Cargo.toml.
///
/// # Examples
/// ```
/// let codes: Vec<_> = cargo_kami::project::check_package(None, None).iter().map(|finding| finding.code).collect();
/// assert_eq!(codes, ["release-description", "release-license"]);
/// ```
pub fn check_package(description: Option<&str>, license: Option<&str>) -> Vec<Finding> {
    let description = is_blank(description).then(|| {
        Finding::error("release-description", "the package has no description")
            .with_hint("say in Cargo.toml what it is for: `description = \"…\"`")
    });
    let license = is_blank(license).then(|| {
        Finding::error("release-license", "the package has no licence")
            .with_hint("name it in Cargo.toml: `license = \"MIT OR Apache-2.0\"`")
    });
    description.into_iter().chain(license).collect()
}

/// What a person or an agent would miss of its tools.
///
/// # Examples
/// ```
/// # let manifest = kami_host::domain::Manifest::parse(br#"{"version":1,"abi":"","name":"demo","packageVersion":"0.1.0","tools":[]}"#)?;
/// assert!(cargo_kami::project::check_tools(&manifest).is_empty());
/// # Ok::<(), kami_host::domain::ManifestError>(())
/// ```
pub fn check_tools(manifest: &Manifest) -> Vec<Finding> {
    let tools = manifest.tools.iter().filter(|tool| is_blank(Some(&tool.description))).map(|tool| {
        Finding::error("release-tool-description", format!("`{}` has no description", tool.name))
            .with_hint("write a doc comment: agents choose tools by it, and people find them by it")
    });
    tools.collect()
}

fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}

#[cfg(test)]
mod tests;
