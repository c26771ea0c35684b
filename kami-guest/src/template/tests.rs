//! Which addresses fit which templates.

use super::*;

fn check(template: &str, uri: &str, wanted: Option<&[(&str, &str)]>) {
    let found = blanks(template, uri);

    assert_eq!(found, wanted.map(|filled| filled.iter().copied().collect()), "{template} against {uri}");
}

#[test]
fn test_blanks_of_fitting_addresses_are_filled_in() {
    check("notes://{day}", "notes://today", Some(&[("day", "today")]));
    check("test://{id}/data", "test://123/data", Some(&[("id", "123")]));
    check("a://{b}-{c}", "a://x-y-z", Some(&[("b", "x"), ("c", "y-z")]));
    check("file://{+path}", "file://a/b?c#d", Some(&[("path", "a/b?c#d")]));
    check("file://{+path}.{kind}", "file://a.b/c.txt", Some(&[("path", "a.b/c"), ("kind", "txt")]));
    check("notes://{day}", "notes://%C3%A9t%C3%A9%2F1", Some(&[("day", "été/1")]));
}

#[test]
fn test_blanks_of_other_addresses_are_none() {
    check("notes://{day}", "notes://", None);
    check("notes://{day}", "notes://a/b", None);
    check("notes://{day}", "note://a", None);
    check("test://{id}/data", "test://123/date", None);
    check("notes://{day}", "notes://%", None);
    check("notes://{day}", "notes://%e9", None);
    check("notes://{day}", "notes://%é", None);
}
