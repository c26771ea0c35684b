//! Rust texts as syntax trees.

use crate::{
    finding::{Finding, assert_lines, assert_none},
    repository,
};
use syn::{spanned::Spanned, visit::Visit};

/// Walks `visitor` over a text. One that does not parse is left to the rule below.
pub(crate) fn walk<V: for<'tree> Visit<'tree>>(text: &str, mut visitor: V) -> V {
    if let Ok(file) = syn::parse_file(text) {
        visitor.visit_file(&file);
    }
    visitor
}

/// The line something starts at, counted from 1.
pub(crate) fn line(of: &impl Spanned) -> usize {
    of.span().start().line
}

/// Whether an attribute's path ends in `name`, as `#[tokio::test]` ends in `test`.
pub(crate) fn is_attribute(attribute: &syn::Attribute, name: &str) -> bool {
    attribute.path().segments.last().is_some_and(|segment| segment.ident == name)
}

fn check(path: &str, text: &str) -> Vec<Finding> {
    match syn::parse_file(text) {
        Ok(_) => Vec::new(),
        Err(error) => vec![Finding::new(path, error.span().start().line, format!("no Rust: {error}"))],
    }
}

#[test]
fn test_rust_files_all_can_be_parsed() -> std::io::Result<()> {
    let sources = repository::rust_files()?;

    let findings = repository::check_all(&sources, check);

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_parsing_of_broken_text_is_reported() {
    let findings = check("a.rs", "fn one() {}\nfn {}\n");

    assert_lines(&findings, &[2]);
}
