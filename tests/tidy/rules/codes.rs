//! Every code of an error or a finding is explained in `docs/src/errors.md`, and nothing else is. No error shares its code.

use crate::{
    finding::{Finding, assert_none},
    repository,
};
use std::collections::BTreeMap;

mod collect;

use collect::{Code, Owner, codes};

const PAGE: &str = "docs/src/errors.md";

fn first_cell(line: &str) -> Option<&str> {
    line.strip_prefix("| `")?.split_once('`').map(|(code, _)| code)
}

/// The codes the page explains: the first cell of each row, in backticks.
fn explained(page: &str) -> BTreeMap<&str, usize> {
    page.lines().enumerate().filter_map(|(index, line)| Some((first_cell(line)?, index + 1))).collect()
}

fn check(codes: &[Code], page: &str) -> Vec<Finding> {
    let mut rest = explained(page);
    let mut seen: BTreeMap<&str, &Code> = BTreeMap::new();
    let mut findings = Vec::new();
    for code in codes {
        let Code { name, at, of } = code;
        let explained = rest.remove(name.as_str()).is_some();
        let rule = match seen.insert(name, code) {
            Some(first) if first.of == Owner::Check && *of == Owner::Check => continue,
            Some(Code { at: first, .. }) => format!("`{name}` stands at {}:{} too", first.path, first.line),
            None if explained => continue,
            None => format!("`{name}` is not explained in {PAGE}"),
        };
        findings.push(Finding { rule, ..at.clone() });
    }
    findings.extend(
        rest.into_iter().map(|(code, line)| Finding::new(PAGE, line, format!("no error has the code `{code}`"))),
    );
    findings
}

#[test]
fn test_codes_of_all_errors_are_explained() -> std::io::Result<()> {
    let crates = ["cargo-kami/src/", "kami-host/src/", "kami-registry/src/"];
    let ours = |path: &str| crates.iter().any(|start| path.starts_with(start));
    let sources = repository::files(|path| ours(path) && path.ends_with(".rs") && !path.ends_with("/tests.rs"))?;
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
}
fn lint() -> [Finding; 2] {
    [Finding::error(\"found\", \"four\"), Finding::warning(\"found\", \"five\")]
}";
    let page = "| Code | Meaning |\n|---|---|\n| `one` | x |\n| `gone` | x |\n";

    let found: Vec<String> = check(&codes("a.rs", sample), page).iter().map(Finding::to_string).collect();

    assert_eq!(
        found,
        [
            "a.rs:3: `two` is not explained in docs/src/errors.md",
            "a.rs:3: `one` stands at a.rs:3 too",
            "a.rs:8: `found` is not explained in docs/src/errors.md",
            "docs/src/errors.md:4: no error has the code `gone`",
        ]
    );
}
