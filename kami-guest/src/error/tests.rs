//! Errors with sources.
use std::fmt;

use super::Error;

#[derive(Debug)]
struct Link(&'static str, Option<Box<Link>>);

impl fmt::Display for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl std::error::Error for Link {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.1.as_deref().map(|link| link as _)
    }
}

fn check(texts: [&'static str; 3], expected: &str) {
    let [outer, middle, inner] = texts;
    let link = Link(outer, Some(Link(middle, Some(Link(inner, None).into())).into()));

    let error = Error::from(link);

    assert_eq!(error.to_string(), expected);
}

#[test]
fn test_chain_of_sources_says_each_thing_once() {
    check(["a", "b", "c"], "a: b: c");
    check(["a: b", "b", "c"], "a: b: c");
    check(["a: b: c", "b: c", "c"], "a: b: c");
}
