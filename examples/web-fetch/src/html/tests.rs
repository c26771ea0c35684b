//! Titles, main content, clutter and depth.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use url::Url;

use super::{parse, tag};
use crate::render;

#[test]
fn test_parse_with_a_main_element_keeps_only_that() {
    let page = parse("<title> A\n page </title><nav>menu</nav><main><p>text</p></main><p>rest</p>", None);

    assert_eq!((page.title.as_deref(), tag(&page.content)), (Some("A page"), Some("main")));
    assert_eq!(render::markdown(&page), "text");
}

#[test]
fn test_parse_with_a_base_completes_links() {
    let base = Url::parse("https://example.com/a/b").unwrap();

    let page = parse("<a href='../c?d=1'>c</a> <img src='//i.example/x.png' alt=x>", Some(&base));

    assert_eq!(render::markdown(&page), "[c](https://example.com/c?d=1) ![x](https://i.example/x.png)");
}

#[test]
fn test_parse_of_endlessly_nested_elements_terminates() {
    let html = format!("<p>top</p>{}deep", "<div>".repeat(2_000));

    let page = parse(&html, None);

    assert_eq!(render::markdown(&page), "top");
}
