//! What the compiler says about each mistake in a tool; `TRYBUILD=overwrite` writes the messages anew.

#[test]
fn test_ui_mistaken_tools_fail_with_one_message_each() {
    let cases = trybuild::TestCases::new();

    cases.pass("tests/ui/pass/*.rs");
    cases.compile_fail("tests/ui/fail/*.rs");
}
