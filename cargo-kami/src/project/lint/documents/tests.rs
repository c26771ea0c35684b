//! Resources and prompts clients can use and such they cannot.

use super::*;
use kami_host::domain::{Prompt, Resource, ResourceTemplate};

fn resource(uri: &str) -> Resource {
    Resource { uri: uri.to_owned(), name: "a".to_owned(), ..Resource::default() }
}

fn prompt(name: &str) -> Prompt {
    Prompt { name: name.to_owned(), ..Prompt::default() }
}

fn codes(listing: &Listing) -> Vec<&'static str> {
    lint(listing).iter().map(|finding| finding.code).collect()
}

#[test]
fn test_lint_good_documents_finds_nothing() {
    let family = ResourceTemplate { uri_template: "notes://{day}".to_owned(), ..ResourceTemplate::default() };
    let listing = Listing {
        resources: vec![resource("notes://today"), resource("urn:isbn:1")],
        resource_templates: vec![family],
        prompts: vec![prompt("greet")],
        ..Listing::default()
    };

    assert!(codes(&listing).is_empty());
}

#[test]
fn test_lint_bad_documents_are_found_once_each() {
    let listing = Listing {
        resources: vec![resource("a://b"), resource("a://b"), resource("today"), resource("a://b c")],
        prompts: vec![prompt("greet"), prompt("greet"), prompt("say hello")],
        ..Listing::default()
    };

    let found = codes(&listing);

    let wanted = ["resource-duplicate", "resource-address", "resource-address", "prompt-duplicate", "prompt-name"];
    assert_eq!(found, wanted);
}
