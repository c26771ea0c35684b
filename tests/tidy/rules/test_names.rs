//! A test is named `test_<what>_<condition>_<expected>`, so that its name alone says what broke.

use crate::{
    finding::{Finding, assert_lines, assert_none},
    repository,
    syntax::{is_attribute, line, walk},
};
use syn::{ItemFn, visit::Visit};

const RULE: &str = "is not of the form `test_<what>_<condition>_<expected>`";

struct Names<'a>(&'a str, Vec<Finding>);

impl<'tree> Visit<'tree> for Names<'_> {
    fn visit_item_fn(&mut self, function: &'tree ItemFn) {
        let name = function.sig.ident.to_string();
        if function.attrs.iter().any(|attribute| is_attribute(attribute, "test")) && !is_well_formed(&name) {
            self.1.push(Finding::new(self.0, line(&function.sig.ident), format!("`{name}` {RULE}")));
        }
        syn::visit::visit_item_fn(self, function);
    }
}

fn is_well_formed(name: &str) -> bool {
    let mut words = name.split('_');
    words.next() == Some("test") && words.filter(|word| !word.is_empty()).count() >= 3
}

fn check(path: &str, text: &str) -> Vec<Finding> {
    walk(text, Names(path, Vec::new())).1
}

#[test]
fn test_tests_name_has_three_parts() -> std::io::Result<()> {
    let sources = repository::rust_files()?;

    let findings = repository::check_all(&sources, check);

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_names_of_another_form_are_reported() {
    let sample = "
#[test]
fn test_works() {}
mod inner {
    #[tokio::test(flavor = \"multi_thread\")]
    async fn parses_the_text_well() {}
    #[test]
    fn test_parse_empty_fails() {}
    fn not_a_test() {}
}";

    let findings = check("a.rs", sample);

    assert_lines(&findings, &[3, 6]);
}
