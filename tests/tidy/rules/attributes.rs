//! No test is ignored, and a lint is expected with a reason rather than allowed.

use crate::{
    finding::{Finding, assert_lines, assert_none},
    repository,
    syntax::{is_attribute, line, walk},
};
use syn::{Attribute, visit::Visit};

/// Written by a generator.
const GENERATED: [&str; 3] = [
    "kami-guest/src/bindings.rs",
    "kami-guest/src/optional_bindings/prompts.rs",
    "kami-guest/src/optional_bindings/resources.rs",
];

struct Attributes<'a>(&'a str, Vec<Finding>);

impl<'tree> Visit<'tree> for Attributes<'_> {
    fn visit_attribute(&mut self, attribute: &'tree Attribute) {
        let rule = if is_attribute(attribute, "allow") {
            "`#[allow]` hides for ever, write `#[expect(lint, reason = \"…\")]`"
        } else if is_attribute(attribute, "ignore") {
            "an ignored test proves nothing, repair it or delete it"
        } else {
            return;
        };
        self.1.push(Finding::new(self.0, line(attribute), rule));
    }
}

fn check(path: &str, text: &str) -> Vec<Finding> {
    if GENERATED.contains(&path) { Vec::new() } else { walk(text, Attributes(path, Vec::new())).1 }
}

#[test]
fn test_attributes_in_rust_files_hide_nothing() -> std::io::Result<()> {
    let sources = repository::rust_files()?;

    let findings = repository::check_all(&sources, check);

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_attributes_that_hide_are_reported() {
    let sample = "#![allow(dead_code)]
#[test]
#[ignore = \"slow\"]
fn one() {
    #[allow(unused)]
    let text = \"#[allow(x)]\";
}
#[expect(unused, reason = \"a sample\")]
fn two() {}";

    let findings = check("a.rs", sample);

    assert_lines(&findings, &[1, 3, 5]);
}
