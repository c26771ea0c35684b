//! Lines that can be taken apart in one way, and all others.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use proptest::prelude::*;

#[test]
fn test_line_put_together_right_comes_apart() {
    let tricky = r#"{"a":",\"sigs\":[","b":{"x":1,"sigs":["AAAA"]}}"#;
    let cases: [(&str, &str, &[&str]); 4] = [
        (r#"{"body":{},"sigs":["AA=="]}"#, "{}", &["AA=="]),
        (r#"{"body":{},"sigs":["A+/","B"]}"#, "{}", &["A+/", "B"]),
        (r#"{"body":{},"sigs":[]}"#, "{}", &[]),
        (&format!(r#"{{"body":{tricky},"sigs":["C"]}}"#), tricky, &["C"]),
    ];

    for (line, body, signatures) in cases {
        assert_eq!(Envelope::parse(line), Some(Envelope { body, signatures: signatures.to_vec() }), "{line}");
    }
}

#[test]
fn test_line_put_together_otherwise_is_refused() {
    let many = (0..17).map(|n| format!("\"A{}\"", char::from(b'A' + n))).collect::<Vec<_>>().join(",");
    let cases = [
        "",
        "{}",
        r#"{"body":{}}"#,
        r#"{"sigs":["A"],"body":{}}"#,
        r#"{"body": {},"sigs":["A"]}"#,
        r#"{"body":{} ,"sigs":["A"]}"#,
        r#"{"body":{}, "sigs":["A"]}"#,
        r#"{"body":{},"sigs": ["A"]}"#,
        r#"{"body":{},"sigs":["A"] }"#,
        r#"{"body":{},"sigs":["A", "B"]}"#,
        r#"{"body":{},"sigs":["A"]} "#,
        "{\"body\":{},\"sigs\":[\"A\"]}\r",
        " {\"body\":{},\"sigs\":[\"A\"]}",
        "\u{feff}{\"body\":{},\"sigs\":[\"A\"]}",
        r#"{"body":{},"sigs":["A"],"x":1}"#,
        r#"{"body":{},"x":1,"sigs":["A"],"sigs":["B"],"y":["C"]}"#,
        r#"{"body":[],"sigs":["A"]}"#,
        r#"{"body":"{}","sigs":["A"]}"#,
        r#"{"body":{},"sigs":["B","A"]}"#,
        r#"{"body":{},"sigs":["A","A"]}"#,
        r#"{"body":{},"sigs":[""]}"#,
        r#"{"body":{},"sigs":["A",]}"#,
        r#"{"body":{},"sigs":[null]}"#,
        r#"{"body":{},"sigs":["A\n"]}"#,
        r#"{"body":{},"sigs":["A-_"]}"#,
        r#"{"BODY":{},"sigs":["A"]}"#,
        r#"{"body":{},"\u0073igs":["A"]}"#,
        &format!(r#"{{"body":{{}},"sigs":[{many}]}}"#),
    ];

    for line in cases {
        assert_eq!(Envelope::parse(line), None, "{line}");
    }
}

proptest! {
    #[test]
    fn test_line_of_any_body_comes_apart_as_put_together(body: String, signatures in "[A-Za-z0-9+/]{1,9}(,[A-Z]{1,3}){0,3}") {
        let body = format!("{{{body}}}");
        let mut signatures: Vec<String> = signatures.split(',').map(str::to_owned).collect();
        signatures.sort();
        signatures.dedup();

        let line = Envelope::join(&body, &signatures);

        let apart = Envelope::parse(&line).unwrap();
        prop_assert_eq!(apart.body, body);
        prop_assert_eq!(apart.signatures, signatures);
    }

    #[test]
    fn test_line_of_any_text_comes_apart_in_one_way_or_not(line in ".*|\\{\"body\":\\{[\":,\\[\\]sig]*\\},\"sigs\":\\[[\",A]*\\]\\}") {
        if let Some(apart) = Envelope::parse(&line) {
            let signatures: Vec<String> = apart.signatures.iter().map(|&text| text.to_owned()).collect();
            prop_assert_eq!(Envelope::join(apart.body, &signatures), line);
        }
    }
}
