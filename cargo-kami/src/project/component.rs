//! Whether a package is built into a component.

/// Whether the package with that Cargo.toml is built into a component: it depends on kami-guest, under that name, as `kami`,
/// or by the name of the package.
///
/// # Examples
/// ```
/// use cargo_kami::project::is_component_manifest;
/// assert!(is_component_manifest("[dependencies]\nkami = { package = 'kami-guest', version = '0.2' }"));
/// assert!(!is_component_manifest("[dependencies]\nserde = '1'"));
/// ```
pub fn is_component_manifest(text: &str) -> bool {
    let manifest = text.parse::<toml::Table>().unwrap_or_default();
    let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table);
    dependencies.into_iter().flatten().any(|(name, dependency)| {
        let package = dependency.get("package").and_then(toml::Value::as_str);
        matches!(package.unwrap_or(name), "kami" | "kami-guest")
    })
}

#[cfg(test)]
mod tests;
