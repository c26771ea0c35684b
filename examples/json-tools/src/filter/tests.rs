//! Filters that do not compile.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::compile;

#[test]
fn test_compile_of_bad_filters_points_at_the_place() {
    let cases = [
        (".a | ", "character 6, at the end: expected term"),
        (".a[0", "expected closing bracket"),
        ("nosuch", "character 1, `nosuch`: undefined filter with 0 arguments"),
        (". as $x | $y", "character 11, `$y`: undefined variable"),
        ("import \"m\" as m; .", "modules cannot be loaded"),
    ];

    for (code, expected) in cases {
        let message = compile(code).map(|_| ()).unwrap_err().to_string();
        assert!(message.contains(expected), "{code}: {message}");
    }
}

#[test]
fn test_compile_of_two_mistakes_reports_both() {
    let message = compile("nosuch | neither").map(|_| ()).unwrap_err().to_string();

    assert!(message.contains("nosuch") && message.contains("neither"), "{message}");
}
