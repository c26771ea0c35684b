//! Versions stand only in the root of a workspace; its members write `x.workspace = true`.

use crate::{
    finding::{Finding, assert_lines, assert_none},
    repository,
};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

const SECTIONS: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

fn check(path: &str, text: &str) -> Vec<Finding> {
    let Ok(manifest) = DeTable::parse(text) else {
        return vec![Finding::new(path, 1, "no TOML")];
    };
    let manifest = manifest.get_ref();
    if manifest.contains_key("workspace") {
        return Vec::new();
    }
    let at = |offset: usize| text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1;
    let report = |(name, offset)| Finding::new(path, at(offset), format!("`{name}` must be `{name}.workspace = true`"));
    let mut findings: Vec<Finding> = tables(manifest).flat_map(foreign).map(report).collect();
    findings.extend(manifest.get("package").and_then(own_version).map(report));
    findings
}

/// The dependency tables, also those that hold for one target only.
fn tables<'a>(manifest: &'a DeTable<'a>) -> impl Iterator<Item = &'a DeTable<'a>> {
    let targets = manifest.get("target").and_then(|target| target.get_ref().as_table());
    let targets = targets.into_iter().flat_map(DeTable::values).filter_map(|target| target.get_ref().as_table());
    let holders = targets.chain([manifest]);
    holders.flat_map(|holder| SECTIONS.iter().filter_map(|section| holder.get(*section)?.get_ref().as_table()))
}

/// The names and offsets of dependencies that do not come from the workspace.
fn foreign<'a>(table: &'a DeTable<'a>) -> impl Iterator<Item = (&'a str, usize)> {
    let outside = table.iter().filter(|(_, value)| !from_workspace(value));
    outside.map(|(name, _)| (name.get_ref().as_ref(), name.span().start))
}

fn own_version<'a>(package: &'a Spanned<DeValue<'a>>) -> Option<(&'a str, usize)> {
    let version = package.get_ref().get("version")?;
    (!from_workspace(version)).then(|| ("version", version.span().start))
}

fn from_workspace(value: &Spanned<DeValue<'_>>) -> bool {
    value.get_ref().get("workspace").and_then(|inherited| inherited.get_ref().as_bool()) == Some(true)
}

#[test]
fn test_members_dependencies_carry_no_version() -> std::io::Result<()> {
    let sources = repository::files(|path| path.ends_with("Cargo.toml"))?;

    let findings = repository::check_all(&sources, check);

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_member_with_versions_is_reported() {
    let sample = "[package]
version = \"1.0.0\"
[dependencies]
serde = \"1\"
toml = { version = \"1\" }
syn = { workspace = true, features = [\"full\"] }
quote.workspace = true
[dev-dependencies.insta]
version = \"1\"
[target.'cfg(unix)'.dependencies]
rustix = \"1\"";

    let mut findings = check("a/Cargo.toml", sample);
    findings.sort();

    assert_lines(&findings, &[2, 4, 5, 8, 11]);
    assert_lines(&check("Cargo.toml", &format!("[workspace]\n{sample}")), &[]);
}
