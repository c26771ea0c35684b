//! Every file belongs to a crate: what no `mod` names is not even compiled.

use crate::{
    finding::{Finding, assert_none},
    repository::{self, Source},
    syntax::{is_attribute, walk},
};
use std::collections::{BTreeMap, BTreeSet};
use syn::{Attribute, Expr, ExprLit, ItemMod, Lit, visit::Visit};

/// Folders beside a Cargo.toml, or its `src`, whose files cargo finds by itself.
const TARGETS: [&str; 4] = ["tests", "benches", "examples", "bin"];

/// Sources that tests hand to the compiler one by one.
const CASES: &str = "kami-guest/tests/ui/";

#[derive(Default)]
struct Modules(BTreeSet<String>);

impl Visit<'_> for Modules {
    fn visit_item_mod(&mut self, module: &ItemMod) {
        self.0.insert(module.ident.to_string());
        self.0.extend(module.attrs.iter().filter_map(elsewhere));
        syn::visit::visit_item_mod(self, module);
    }
}

/// What `#[path = "elsewhere.rs"]` names.
fn elsewhere(attribute: &Attribute) -> Option<String> {
    match &attribute.meta.require_name_value().ok()?.value {
        Expr::Lit(ExprLit { lit: Lit::Str(path), .. }) if is_attribute(attribute, "path") => {
            path.value().strip_suffix(".rs").map(str::to_owned)
        }
        _ => None,
    }
}

fn check(sources: &[Source]) -> Vec<Finding> {
    let modules: BTreeMap<&str, BTreeSet<String>> =
        sources.iter().map(|source| (source.path.as_str(), walk(&source.text, Modules::default()).0)).collect();
    let unreached = |path: &&str| !is_root(path) && !is_named(path, &modules);
    let found = modules.keys().copied().filter(unreached);
    found.map(|path| Finding::new(path, 1, "no `mod` leads here: name it where it belongs, or delete it")).collect()
}

/// Where cargo starts to read.
fn is_root(path: &str) -> bool {
    let (folder, file) = path.rsplit_once('/').unwrap_or_default();
    let folder_name = folder.rsplit('/').next().unwrap_or_default();
    let is_target = TARGETS.contains(&folder_name) && !folder.trim_end_matches("src/bin").contains("/src/");
    ["main.rs", "lib.rs", "build.rs"].contains(&file) || is_target || path.starts_with(CASES)
}

/// Whether the file of the module above says that there is this one.
fn is_named(path: &str, modules: &BTreeMap<&str, BTreeSet<String>>) -> bool {
    let module = path.strip_suffix("/mod.rs").or_else(|| path.strip_suffix(".rs")).unwrap_or(path);
    let Some((above, name)) = module.rsplit_once('/') else { return false };
    let parents = ["/mod.rs", "/lib.rs", "/main.rs", ".rs"].map(|end| format!("{above}{end}"));
    parents.iter().any(|parent| modules.get(parent.as_str()).is_some_and(|names| names.contains(name)))
}

#[test]
fn test_rust_files_are_all_part_of_a_crate() -> std::io::Result<()> {
    let sources = repository::rust_files()?;

    let findings = check(&sources);

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_files_no_module_leads_to_are_reported() {
    let sources = [
        ("a/src/lib.rs", "mod one;"),
        ("a/src/one.rs", "mod two; #[cfg(test)] mod tests;"),
        ("a/src/one/two.rs", ""),
        ("a/src/one/tests.rs", ""),
        ("a/src/one/tests/lost.rs", ""),
        ("a/src/three/mod.rs", ""),
        ("a/tests/all.rs", ""),
    ];
    let sources = sources.map(|(path, text)| Source { path: path.to_owned(), text: text.to_owned() });

    let found: Vec<String> = check(&sources).into_iter().map(|finding| finding.path).collect();

    assert_eq!(found, ["a/src/one/tests/lost.rs", "a/src/three/mod.rs"]);
}
