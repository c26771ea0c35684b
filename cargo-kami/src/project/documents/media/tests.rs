//! Names of files and types, as tables.

use super::*;

#[test]
fn test_media_type_of_a_name_is_that_of_its_end() {
    for (path, expected) in [
        ("docs/rules.md", Some("text/markdown")),
        ("Bild.PNG", Some("image/png")),
        ("docs.md/rules", None),
        ("README", None),
        ("a.xyz", None),
    ] {
        assert_eq!(of(path), expected, "{path}");
    }
    assert_eq!((of_image("a.svg"), of_image("a.pdf")), (Some("image/svg+xml"), None));
}

#[test]
fn test_media_types_that_are_text_are_known() {
    for text in ["text/plain; charset=utf-8", "application/json", "image/svg+xml", "application/ld+JSON", "TEXT/x"] {
        assert!(is_type(text) && is_text(text), "{text}");
    }
    for blob in ["image/png", "application/pdf", "application/octet-stream"] {
        assert!(is_type(blob) && !is_text(blob), "{blob}");
    }
    for none in ["", "text", "/", "text/", "a b/c", "ü/ü", "a/b/c"] {
        assert!(!is_type(none), "{none}");
    }
}
