//! `kami.toml`, right and wrong.

use super::*;
use insta::assert_snapshot;

fn problems(text: &str) -> String {
    let problems = ProjectManifest::parse(text).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn test_parse_empty_text_gives_the_defaults() {
    assert_eq!(ProjectManifest::parse(""), Ok(ProjectManifest::default()));
}

#[test]
fn test_parse_everything_known_reads_it_all() {
    let text = r#"
        build.language = "rust"
        [capabilities]
        net = [{ origin = "https://api.example.com", reason = "fetch the forecast" }]
        fs = [{ guest = "/data", access = "read-write", reason = "the CSV files" }]
        env = [{ name = "API_KEY", secret = true, required = true, reason = "log in" }]
        mcp = ["elicitation"]
        [limits]
        memory = "64 MiB"
        time = "5 s"
        output = "1 MiB"
    "#;

    let read = ProjectManifest::parse(text).unwrap_or_default();

    let json = serde_json::json!({"capabilities": read.capabilities, "limits": read.limits});
    assert_snapshot!(json, @r#"{"capabilities":{"net":[{"origin":"https://api.example.com","reason":"fetch the forecast"}],"fs":[{"guest":"/data","access":"read-write","reason":"the CSV files"}],"env":[{"name":"API_KEY","secret":true,"required":true,"reason":"log in"}],"mcp":["elicitation"]},"limits":{"memory":"64 MiB","time":"5s","output":"1 MiB"}}"#);
}

#[test]
fn test_parse_several_mistakes_reports_each_in_order() {
    let text =
        "[capabilties]\n[limits]\nmemory = 64\ntime = \"5 parsecs\"\ncolour = 1\n[build]\nlanguage = \"basic\"\n";

    assert_snapshot!(problems(text), @r#"
    1:2: unknown key `capabilties`, did you mean `capabilities`?
      |
    1 | [capabilties]
      |  ^^^^^^^^^^^
    3:10: invalid type: integer `64`, expected a string
      |
    3 | memory = 64
      |          ^^
    4:8: `5 parsecs` is not a time, write it like `5 s`, `250 ms` or `2 min`
      |
    4 | time = "5 parsecs"
      |        ^^^^^^^^^^^
    5:1: unknown key `colour`, known here: `memory`, `time`, `output`
      |
    5 | colour = 1
      | ^^^^^^
    7:12: unknown variant `basic`, expected `rust`
      |
    7 | language = "basic"
      |            ^^^^^^^
    "#);
}

#[test]
fn test_parse_wrong_requests_points_at_each_value() {
    let text = r#"[capabilities]
net = [{ origin = "api.example.com", reason = "x" }, { orgin = "https://a", reason = "" }, "https://b"]
fs = { guest = "data" }
env = [{ name = "A=B", secret = "yes", reason = "x" }]
mcp = ["elicit"]
"#;

    assert_snapshot!(problems(text), @r#"
    2:19: `api.example.com` has no scheme, write it like `https://api.example.com`
      |
    2 | net = [{ origin = "api.example.com", reason = "x" }, { orgin = "https://a", reason = "" }, "https://b"]
      |                   ^^^^^^^^^^^^^^^^^
    2:56: unknown key `orgin`, did you mean `origin`?
      |
    2 | net = [{ origin = "api.example.com", reason = "x" }, { orgin = "https://a", reason = "" }, "https://b"]
      |                                                        ^^^^^
    2:92: expected a table like `{ origin = "https://api.example.com", reason = "…" }`, found a value of type string
      |
    2 | net = [{ origin = "api.example.com", reason = "x" }, { orgin = "https://a", reason = "" }, "https://b"]
      |                                                                                            ^^^^^^^^^^^
    3:6: expected a list in `[…]`, found a value of type table
      |
    3 | fs = { guest = "data" }
      |      ^^^^^^^^^^^^^^^^^^
    4:17: `A=B` cannot be the name of a variable
      |
    4 | env = [{ name = "A=B", secret = "yes", reason = "x" }]
      |                 ^^^^^
    4:33: invalid type: string "yes", expected a boolean
      |
    4 | env = [{ name = "A=B", secret = "yes", reason = "x" }]
      |                                 ^^^^^
    5:8: unknown variant `elicit`, expected one of `elicitation`, `sampling`, `roots`
      |
    5 | mcp = ["elicit"]
      |        ^^^^^^^^
    "#);
}

#[test]
fn test_parse_broken_toml_points_at_the_place() {
    assert_snapshot!(problems("[limits\nmemory = "), @r"
    1:8: unclosed table, expected `]`
      |
    1 | [limits
      |        ^
    ");
}
