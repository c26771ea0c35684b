//! Every error code is unique and explained in `docs/src/errors.md`, and nothing else is explained there.

use crate::{
    finding::{Finding, assert_none},
    repository,
    syntax::{line, walk},
};
use std::collections::BTreeMap;
use syn::{ImplItemFn, ItemFn, LitStr, visit::Visit};

const PAGE: &str = "docs/src/errors.md";

/// Collects the string literals in functions named `code`.
struct Codes<'a> {
    path: &'a str,
    found: Vec<(String, Finding)>,
    inside: bool,
}

impl<'tree> Visit<'tree> for Codes<'_> {
    fn visit_impl_item_fn(&mut self, function: &'tree ImplItemFn) {
        self.inside = function.sig.ident == "code";
        syn::visit::visit_impl_item_fn(self, function);
        self.inside = false;
    }

    fn visit_item_fn(&mut self, function: &'tree ItemFn) {
        self.inside = function.sig.ident == "code";
        syn::visit::visit_item_fn(self, function);
        self.inside = false;
    }

    fn visit_lit_str(&mut self, literal: &'tree LitStr) {
        if self.inside {
            self.found.push((literal.value(), Finding::new(self.path, line(literal), "")));
        }
    }

    fn visit_attribute(&mut self, _: &'tree syn::Attribute) {}
}

fn codes(path: &str, text: &str) -> Vec<(String, Finding)> {
    walk(text, Codes { path, found: Vec::new(), inside: false }).found
}

fn first_cell(line: &str) -> Option<&str> {
    line.strip_prefix("| `")?.split_once('`').map(|(code, _)| code)
}

/// The codes the page explains: the first cell of each row, in backticks.
fn explained(page: &str) -> BTreeMap<&str, usize> {
    page.lines().enumerate().filter_map(|(index, line)| Some((first_cell(line)?, index + 1))).collect()
}

fn check(codes: &[(String, Finding)], page: &str) -> Vec<Finding> {
    let mut rest = explained(page);
    let mut seen: BTreeMap<&str, &Finding> = BTreeMap::new();
    let mut findings = Vec::new();
    for (code, at) in codes {
        if let Some(first) = seen.insert(code, at) {
            findings
                .push(Finding { rule: format!("`{code}` stands at {}:{} too", first.path, first.line), ..at.clone() });
        } else if rest.remove(code.as_str()).is_none() {
            findings.push(Finding { rule: format!("`{code}` is not explained in {PAGE}"), ..at.clone() });
        }
    }
    findings.extend(
        rest.into_iter().map(|(code, line)| Finding::new(PAGE, line, format!("no error has the code `{code}`"))),
    );
    findings
}

#[test]
fn test_codes_of_all_errors_are_explained() -> std::io::Result<()> {
    let sources =
        repository::files(|path| path.ends_with(".rs") && path.contains("/src/") && !path.starts_with("tests/"))?;
    let page = repository::file(PAGE)?;
    let found: Vec<_> = sources.iter().flat_map(|source| codes(&source.path, &source.text)).collect();

    let findings = check(&found, &page.text);

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_codes_twice_unknown_or_gone_are_reported() {
    let sample = "impl E {
    fn code(&self) -> &'static str {
        match self { A | B => \"one\", C => \"two\", D => \"one\" }
    }
    fn hint(&self) -> &'static str { \"three\" }
}";
    let page = "| Code | Meaning |\n|---|---|\n| `one` | x |\n| `gone` | x |\n";

    let found: Vec<String> = check(&codes("a.rs", sample), page).iter().map(Finding::to_string).collect();

    assert_eq!(
        found,
        [
            "a.rs:3: `two` is not explained in docs/src/errors.md",
            "a.rs:3: `one` stands at a.rs:3 too",
            "docs/src/errors.md:4: no error has the code `gone`",
        ]
    );
}
