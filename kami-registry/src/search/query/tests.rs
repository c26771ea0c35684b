//! Queries as they are typed.

use super::*;

#[test]
fn test_words_of_a_query_cannot_be_operators() {
    let cases = [
        ("fs-grep", r#""fs"* AND "grep"*"#),
        ("a OR b", r#""a" AND "or"* AND "b""#),
        (r#"name:"x" NEAR(*)"#, r#""name"* AND "x" AND "near"*"#),
        ("'; DROP TABLE packages; --", r#""drop"* AND "table"* AND "packages"*"#),
        ("Größe", r#""größe"*"#),
    ];

    for (query, expected) in cases {
        assert_eq!(Words::of(query).all(), expected);
    }
    assert!(Words::of(" -*\" ").is_empty());
}
