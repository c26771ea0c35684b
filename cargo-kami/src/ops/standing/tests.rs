//! Values, from wherever they are.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn resolve(grants: &[&str]) -> (Grants, Vec<Valueless>) {
    let env = grants.iter().map(|text| text.parse().unwrap()).collect();
    resolved("demo", StandingGrants { env, ..StandingGrants::default() })
}

#[test]
fn test_resolved_values_come_from_variables_files_and_commands() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("key");
    files::write(&file, b"from file\n").unwrap();

    let (grants, valueless) =
        resolve(&["A=env:PATH", &format!("B=file:{}", file.display()), "C=command:printf 'two\nlines\n'"]);

    let path = environment::variable("PATH").unwrap();
    let expected = [("A", path.as_str()), ("B", "from file"), ("C", "two\nlines")];
    assert_eq!(grants.env, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert!(valueless.is_empty());
}

#[test]
fn test_resolved_values_that_are_not_there_are_left_out_and_told() {
    let (grants, valueless) = resolve(&["KAMI_NO_SUCH_VARIABLE", "B=file:/no/such/file", "C=command:exit 3"]);

    let told: Vec<String> = valueless.iter().map(ToString::to_string).collect();
    assert_eq!((grants.env.len(), told.len()), (0, 3));
    let expected = "`demo` gets no value for its variable `B` from `file:/no/such/file`: there is no `/no/such/file`";
    assert_eq!(told.get(1).map(String::as_str), Some(expected));
}
