//! Nobody gets what they do not ask for, nor what they are not given.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use kami_host::domain::McpRequest;

fn asked() -> Capabilities {
    let net = r#"[{"origin": "https://*.example.com", "reason": "r"}, {"origin": "https://a.test", "reason": "r"}]"#;
    let fs = r#"[{"guest": "/in", "reason": "r"}, {"guest": "/out", "access": "read-write", "reason": "r"}]"#;
    let env = r#"[{"name": "KEY", "reason": "r"}]"#;
    serde_json::from_str(&format!(r#"{{"net": {net}, "fs": {fs}, "env": {env}, "mcp": ["roots"]}}"#)).unwrap()
}

fn grants(net: &[&str], dirs: &[&str], env: &[&str]) -> StandingGrants {
    StandingGrants {
        net: net.iter().map(|text| text.parse().unwrap()).collect(),
        dirs: dirs.iter().map(|text| text.parse().unwrap()).collect(),
        env: env.iter().map(|text| text.parse().unwrap()).collect(),
        ..StandingGrants::default()
    }
}

#[test]
fn test_within_wide_grants_become_what_is_asked_for() {
    let given = grants(&["https://*"], &["/in=/a:rw", "/out=/b:rw"], &["KEY", "HOME"]);

    let within = given.within(&asked());

    let expected = grants(&["https://*.example.com", "https://a.test"], &["/in=/a", "/out=/b:rw"], &["KEY"]);
    assert_eq!(within, expected);
}

#[test]
fn test_within_narrow_grants_stay_narrow() {
    let given = grants(&["https://x.example.com"], &["/out=/b"], &[]);

    assert_eq!(given.within(&asked()), given);
}

#[test]
fn test_beyond_names_what_nobody_asks_for() {
    let given = grants(&["https://a.test", "https://evil.test"], &["/in=/a", "/etc=/etc"], &["KEY", "HOME"]);

    assert_eq!(given.beyond(&asked()), grants(&["https://evil.test"], &["/etc=/etc"], &["HOME"]));
}

#[test]
fn test_missing_what_is_granted_in_part_is_not_missing() {
    let given = grants(&["https://x.example.com"], &["/out=/b"], &["HOME"]);

    let missing = given.missing(&asked());

    assert_eq!(missing.net.iter().map(|request| request.origin.to_string()).collect::<Vec<_>>(), ["https://a.test"]);
    assert_eq!(missing.fs.iter().map(|request| request.guest.as_str()).collect::<Vec<_>>(), ["/in"]);
    assert_eq!((missing.env.len(), missing.mcp.len()), (1, 1));
}

#[test]
fn test_grants_of_questions_are_held_against_what_is_asked() {
    let given = StandingGrants { mcp: vec![McpRequest::Sampling, McpRequest::Roots], ..StandingGrants::default() };

    assert_eq!(given.within(&asked()).flags(), ["--allow-mcp roots"]);
    assert_eq!(given.beyond(&asked()).flags(), ["--allow-mcp sampling"]);
    assert_eq!(given.missing(&asked()).mcp, []);
}
