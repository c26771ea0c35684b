//! `mod.rs` and `lib.rs` are maps: docs, modules and re-exports, no logic.

use crate::{
    finding::{Finding, assert_lines, assert_none},
    repository,
    syntax::{is_attribute, line},
};
use syn::{Item, ItemFn};

/// What a person who writes a tool starts from, or a fixture does: the tool itself stands in `lib.rs`.
const GUESTS: [&str; 2] = ["templates/", "tests/guests/"];

fn check(path: &str, text: &str) -> Vec<Finding> {
    let is_map = path.ends_with("/lib.rs") || path.ends_with("/mod.rs");
    if !is_map || GUESTS.iter().any(|guest| path.starts_with(guest)) {
        return Vec::new();
    }
    let items = syn::parse_file(text).map(|file| file.items).unwrap_or_default();
    items.iter().filter(|item| !belongs_on_a_map(item)).map(|item| finding(path, item)).collect()
}

fn finding(path: &str, item: &Item) -> Finding {
    Finding::new(path, line(item), "only docs, `mod` and `use` belong here, move the rest to a file of its own")
}

fn belongs_on_a_map(item: &Item) -> bool {
    match item {
        Item::Use(_) | Item::ExternCrate(_) => true,
        Item::Mod(module) => module.content.iter().flat_map(|(_, items)| items).all(belongs_on_a_map),
        Item::Fn(function) => is_macro_entry(function),
        _ => false,
    }
}

/// The compiler wants procedural macros at the root of their crate; each is one expression.
fn is_macro_entry(function: &ItemFn) -> bool {
    let entries = ["proc_macro", "proc_macro_attribute", "proc_macro_derive"];
    let is_entry = function.attrs.iter().any(|attribute| entries.iter().any(|name| is_attribute(attribute, name)));
    is_entry && function.block.stmts.len() == 1
}

#[test]
fn test_maps_of_modules_hold_no_logic() -> std::io::Result<()> {
    let sources = repository::rust_files()?;

    let findings = repository::check_all(&sources, check);

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_maps_with_logic_are_reported() {
    let sample = "//! A map.
pub mod one;
pub use one::Thing;
pub fn logic() {}
mod inline {
    pub(crate) use super::one::Other;
}
mod hidden {
    const N: u32 = 1;
}
#[proc_macro_attribute]
pub fn tool(args: TokenStream, item: TokenStream) -> TokenStream {
    expand(args, item)
}";

    assert_lines(&check("a/src/lib.rs", sample), &[4, 8]);
    assert_lines(&check("a/src/one.rs", sample), &[]);
}
