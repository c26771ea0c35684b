//! What a new tool's files look like.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_render_rust_leaves_no_placeholder() {
    let files = Template::Rust.render("demo", &GuestSource::Published);

    let left: Vec<_> = files.iter().filter(|(_, text)| text.contains("{{")).map(|(path, _)| path).collect();

    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn test_render_rust_makes_a_cargo_toml_that_asks_for_the_guest() {
    let files = Template::Rust.render("demo", &GuestSource::Path("C:\\kami \"guest\"".into()));

    let (_, text) = files.iter().find(|(path, _)| path.ends_with("Cargo.toml")).unwrap();
    let manifest: toml::Table = text.parse().unwrap();

    assert_eq!(manifest["package"]["name"].as_str(), Some("demo"));
    assert_eq!(manifest["dependencies"]["kami"]["path"].as_str(), Some("C:\\kami \"guest\""));
    assert_eq!(manifest["lib"]["crate-type"].as_array().unwrap().len(), 1);
}
