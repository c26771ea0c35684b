//! What tools wanted, in today's words.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::Diagnostic;

fn security(text: &str) -> Security {
    toml::from_str(text).unwrap()
}

#[test]
fn test_capabilities_of_hosts_are_their_origins() {
    let security = security(r#"net_allow_list = ["api.example.com", "*.example.org", "http://localhost:8080"]"#);

    let asked = security.capabilities().unwrap();

    let origins: Vec<String> = asked.net.iter().map(|net| net.origin.to_string()).collect();
    let expected = [
        "https://api.example.com",
        "http://api.example.com",
        "https://*.example.org",
        "http://*.example.org",
        "https://example.org",
        "http://example.org",
        "http://localhost:8080",
    ];
    assert_eq!(origins, expected);
    assert!(asked.net.iter().all(|net| !net.reason.is_empty()));
}

#[test]
fn test_capabilities_of_no_host_are_an_error() {
    let error = security(r#"net_allow_list = ["not a host"]"#).capabilities().unwrap_err();

    assert_eq!(error.code(), "plugin-net");
}

#[test]
fn test_capabilities_of_folders_and_variables_are_asked_for() {
    let cases = [("none", None), ("read-only", Some(FsAccess::Read)), ("sandbox", Some(FsAccess::ReadWrite))];
    for (access, expected) in cases {
        let security = security(&format!("fs_access = '{access}'\nenv_allow_list = ['API_KEY']"));

        let asked = security.capabilities().unwrap();

        assert_eq!(asked.fs.first().map(|fs| fs.access), expected);
        assert_eq!(asked.env.first().unwrap().name, "API_KEY");
    }
}
