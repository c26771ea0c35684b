//! A file is named after what it holds; names that could hold anything are refused.

use crate::{
    finding::{Finding, assert_none},
    repository,
};

const REFUSED: [&str; 8] = ["util", "utils", "helper", "helpers", "common", "misc", "shared", "stuff"];

fn check(path: &str) -> Option<Finding> {
    let refused =
        path.split('/').map(|part| part.strip_suffix(".rs").unwrap_or(part)).find(|stem| REFUSED.contains(stem))?;
    Some(Finding::new(path, 1, format!("`{refused}` says nothing, name it after the type or verb it holds")))
}

#[test]
fn test_rust_files_name_says_what_it_holds() -> std::io::Result<()> {
    let paths = repository::paths()?;

    let findings: Vec<Finding> =
        paths.iter().filter(|path| path.ends_with(".rs")).filter_map(|path| check(path)).collect();

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_names_that_say_nothing_are_reported() {
    for path in ["a/src/utils.rs", "a/src/common/mod.rs", "helpers.rs"] {
        assert_eq!(check(path).map(|finding| finding.path), Some(path.to_owned()));
    }
    assert_eq!(check("a/src/common_prefix.rs"), None);
}
