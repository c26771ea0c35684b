//! Unit tests of URLs.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn code(text: &str, insecure: Insecure) -> Option<&'static str> {
    RegistryUrl::parse(text, insecure).err().map(|error| error.code())
}

#[test]
fn test_urls_of_usual_forms_are_read_and_shown_unchanged() {
    for text in [
        "https://example.com/acme/index.git",
        "https://user@example.com:8443/index.git",
        "ssh://git@example.com:22/~/index.git",
        "ssh://[::1]:22/index",
        "git@example.com:acme/index.git",
        "example.com:/srv/index.git",
        "git@[::1]:index.git",
        "/srv/index.git",
        "./a:b",
        "folder with spaces/index",
    ] {
        assert_eq!(RegistryUrl::parse(text, Insecure::Refused).map(|url| url.to_string()).as_deref(), Ok(text));
    }
}

#[test]
fn test_urls_that_could_run_commands_are_refused() {
    for text in [
        "ext::sh -c id",
        "fd::17",
        "ext::",
        "-oProxyCommand=id",
        "--upload-pack=id",
        "git@example.com:-oProxyCommand=id",
        "example.com:--upload-pack=id/x",
    ] {
        assert_eq!(code(text, Insecure::Allowed), Some("url-runs-command"), "{text}");
    }
}

#[test]
fn test_urls_of_no_good_form_are_refused_each_with_its_code() {
    for (text, expected) in [
        ("", "url-empty"),
        ("ssh://-oProxyCommand=id/x", "url-broken"),
        ("ssh://-x@example.com/x", "url-broken"),
        ("-x@example.com:x", "url-runs-command"),
        ("user@-oProxyCommand=id:x", "url-broken"),
        ("https://example.com", "url-broken"),
        ("https://example.com/", "url-broken"),
        ("https:///index.git", "url-broken"),
        ("https://exa mple.com/x", "url-broken"),
        ("https://example.com/a\nb", "url-broken"),
        ("https://example.com:port/x", "url-broken"),
        ("https://a@b@c/x", "url-broken"),
        ("https://[x]/y", "url-broken"),
        ("https://user:secret@example.com/x", "url-password"),
        ("file://host/index.git", "url-broken"),
        ("file:///a%0ab", "url-broken"),
        ("ftp://example.com/x", "url-scheme"),
        ("HTTPS://example.com/x", "url-scheme"),
        ("git+ssh://example.com/x", "url-scheme"),
    ] {
        assert_eq!(code(text, Insecure::Allowed), Some(expected), "{text}");
    }
}

#[test]
fn test_password_in_url_is_not_shown() {
    let error = RegistryUrl::parse("https://me:secret@example.com/x", Insecure::Refused).unwrap_err();

    assert!(!error.to_string().contains("secret"), "{error}");
}

#[test]
fn test_unencrypted_url_needs_to_be_allowed() {
    for text in ["http://127.0.0.1:8080/index.git", "git://127.0.0.1/index.git"] {
        assert_eq!(code(text, Insecure::Refused), Some("url-insecure"), "{text}");
        assert_eq!(code(text, Insecure::Allowed), None, "{text}");
    }
}

#[test]
fn test_folder_relative_is_taken_from_its_base() {
    let parse = |text| RegistryUrl::parse(text, Insecure::Refused).unwrap().within("/base".as_ref());

    assert_eq!(parse("../index.git").path(), Some("/index.git".as_ref()));
    assert_eq!(parse("./a/../index.git").path(), Some("/base/a/../index.git".as_ref()));
    assert_eq!(parse("/index.git").path(), Some("/index.git".as_ref()));
    assert_eq!(parse("file:///index.git").path(), Some("/index.git".as_ref()));
    assert_eq!(parse("https://example.com/x").to_string(), "https://example.com/x");
}
