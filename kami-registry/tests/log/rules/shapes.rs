//! How a line and its body must be written.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::candidate::{assert_counts, assert_refused, assert_skipped, next};
use crate::story::{key, line};
use serde_json::{Value, json};

#[test]
fn test_line_written_in_any_other_way_is_skipped() {
    let good = line(&next().to_string(), &[&key("alice")]);
    let spaced =
        serde_json::to_string_pretty(&serde_json::from_str::<Value>(&good).unwrap()).unwrap().replace('\n', " ");
    let cases = [
        String::new(),
        " ".to_owned(),
        "garbage".to_owned(),
        "\0\0\0".to_owned(),
        spaced,
        format!("{good}\r"),
        format!(" {good}"),
        format!("{good} "),
        format!("\u{feff}{good}"),
        format!("[{good}]"),
        good.replacen("{\"body\":", "{\"body\": ", 1),
        good.replacen(",\"sigs\":[", ", \"sigs\":[", 1),
        good.replacen("\"body\"", "\"Body\"", 1),
        good.replacen("\"body\"", "\"\\u0062ody\"", 1),
        format!("{},\"more\":1}}", good.strip_suffix('}').unwrap()),
        line(&next().to_string(), &[]),
        line("[]", &[&key("alice")]),
    ];

    for case in cases {
        assert_skipped(&case, "log-line-form");
    }
    assert_skipped(&format!("{good}{good}"), "log-line-body");
    assert_skipped(&line("{}", &[&key("alice")]), "log-line-body");
}

#[test]
fn test_body_with_spaces_or_unknown_keys_counts_as_it_was_signed() {
    let alice = key("alice");
    let spaced = next().to_string().replace("\"seq\":", " \"seq\" :\t");
    let mut extended = next();
    extended["later"] = json!({"sigs": ["AAAA"], "body": {}});
    extended["artifact"]["sha512"] = json!("…");

    assert_counts(&spaced, &[&alice]);
    assert_counts(&extended.to_string(), &[&alice]);
}

#[test]
fn test_body_with_a_key_twice_is_skipped_wherever_it_stands() {
    let body = next().to_string();
    let cases = [
        body.replacen("\"seq\":2", "\"seq\":2,\"seq\":2", 1),
        body.replacen("\"size\":412331", "\"size\":412331,\"size\":1", 1),
        body.replacen("\"guest\":\"/work\"", "\"guest\":\"/work\",\"guest\":\"/\"", 1),
        body.replacen("{\"v\":1", "{\"v\":1,\"unknown\":{\"a\":1,\"\\u0061\":2}", 1),
        body.replacen("\"version\":", "\"\\u0076ersion\":\"0.0.1\",\"version\":", 1),
    ];

    for case in cases {
        assert_ne!(case, body);
        assert_skipped(&line(&case, &[&key("alice")]), "log-line-body");
    }
}

#[test]
fn test_body_with_fields_missing_or_of_another_type_is_skipped() {
    let publish = ["v", "seq", "kind", "name", "time", "version", "artifact", "abi", "capabilities", "provenance"];
    for field in publish {
        assert_refused("log-line-body", |body| drop(body.as_object_mut().unwrap().remove(field)));
    }
    let wrong: [(&str, Value); 20] = [
        ("/v", json!(0)),
        ("/v", json!("1")),
        ("/v", json!(1.0)),
        ("/seq", json!("2")),
        ("/seq", json!(-1)),
        ("/seq", json!(2.0)),
        ("/prev", json!("sha256:AB")),
        ("/time", json!("2027-01-01T00:00:00.5Z")),
        ("/time", json!("2027-01-01 00:00:00Z")),
        ("/time", json!(1_800_000_000)),
        ("/version", json!("2.0")),
        ("/version", json!("v2.0.0")),
        ("/version", json!("02.0.0")),
        (
            "/artifact",
            json!([
                "92521fc3cbd964bdc9f584a991b89fddaa5754ed1cc96d6d42445338669c1305",
                1,
                "9d0b1c2e4b825dc642cb6eb9a060e54bf8d69288"
            ]),
        ),
        ("/artifact/sha256", json!("sha256:92521fc3cbd964bdc9f584a991b89fddaa5754ed1cc96d6d42445338669c1305")),
        ("/artifact/sha256", json!("92521FC3CBD964BDC9F584A991B89FDDAA5754ED1CC96D6D42445338669C1305")),
        ("/artifact/size", json!(1e3)),
        ("/artifact/git", json!("main")),
        ("/tools/0", json!(["grep", "Searches"])),
        ("/capabilities", json!({"\u{202e}": 1})),
    ];
    for (pointer, value) in wrong {
        assert_refused("log-line-body", |body| *body.pointer_mut(pointer).unwrap() = value);
    }
}

#[test]
fn test_body_with_characters_that_do_not_show_is_skipped() {
    for hidden in ["\n", "\u{1b}[31m", "\u{202e}", "\u{200b}", "\u{2066}", "\u{feff}", "\u{e0061}"] {
        for pointer in
            ["/description", "/tools/0/description", "/keywords/0", "/provenance/commit", "/capabilities/fs/0/reason"]
        {
            assert_refused("log-line-body", |body| {
                let text = body.pointer_mut(pointer).unwrap();
                *text = json!(format!("a{hidden}b"));
            });
        }
    }
}
