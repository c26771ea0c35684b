//! Files about authorization servers, right and wrong.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::*;

const GOOD: &str = "issuer = 'https://login.example.com/realms/a'
resource = 'https://tools.example.com/mcp'
jwks = 'https://login.example.com/keys'
";

#[test]
fn test_parse_of_a_whole_file_reads_all_of_it() {
    let more = "audience = 'api://tools'\nrequired_scopes = ['mcp']\nrate = '5/s'\nconcurrent = 2\n
        [scopes]\n'tools:read' = ['read_*', 'demo/*']";

    let terms = OAuthTerms::parse(&format!("{GOOD}{more}")).unwrap();

    assert_eq!(
        (&*terms.issuer, &*terms.jwks),
        ("https://login.example.com/realms/a", "https://login.example.com/keys")
    );
    assert_eq!((terms.audience.as_deref(), terms.required), (Some("api://tools"), vec!["mcp".to_owned()]));
    assert_eq!((&*terms.scopes[0].0, terms.scopes[0].1.len()), ("tools:read", 2));
    assert_eq!(terms.share.concurrent.map(u32::from), Some(2));
}

#[test]
fn test_parse_of_addresses_takes_plain_http_for_this_machine_only() {
    for (jwks, taken) in [
        ("keys/jwks.json", true),
        ("/etc/kami/jwks.json", true),
        ("http://127.0.0.1:8080/keys", true),
        ("http://localhost/keys", true),
        ("http://login.example.com/keys", false),
        ("http://127.0.0.1.example.com/keys", false),
        ("file:///etc/keys", false),
        ("https://login.example.com/keys#a", false),
    ] {
        let text = GOOD.replace("https://login.example.com/keys", jwks);

        assert_eq!(OAuthTerms::parse(&text).is_ok(), taken, "{jwks}");
    }
}

#[test]
fn test_parse_of_mistakes_tells_all_of_them() {
    let text = "issuer = 'login'\njwks = 7\nscope = 1\n[scopes]\na = ['b c']";

    let problems = OAuthTerms::parse(text).unwrap_err();

    let messages: Vec<_> = problems.iter().map(|problem| &*problem.message).collect();
    for expected in [
        "this is no address",
        "the key `resource` is missing",
        "expected a string",
        "unknown key `scope`",
        "fits no tool",
    ] {
        assert!(messages.iter().any(|message| message.contains(expected)), "{expected}: {messages:?}");
    }
}
