//! What comes of each error type.

use std::fmt;

use kami::serde_json::json;

use crate::call;

/// An error with a cause.
#[derive(Debug)]
struct Broken(Option<std::num::ParseIntError>);

impl fmt::Display for Broken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the clock is broken")
    }
}

impl std::error::Error for Broken {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.as_ref().map(|cause| cause as _)
    }
}

/// Shows more in the alternate form, as `anyhow::Error` does.
struct Layered;

impl fmt::Display for Layered {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if formatter.alternate() { "outer: inner" } else { "outer" })
    }
}

/// Fails.
#[kami::tool]
fn fail_with_text() -> Result<(), &'static str> {
    Err("out of paper")
}

/// Fails.
#[kami::tool]
fn fail_with_layers() -> Result<u8, Layered> {
    Err(Layered)
}

/// Fails.
#[kami::tool]
fn fail_with_cause() -> Result<String, Broken> {
    Err(Broken("x".parse::<u8>().err()))
}

/// Fails.
#[kami::tool]
fn fail_with_box() -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    Ok(fail_with_cause()?)
}

/// Fails.
#[kami::tool]
fn fail_by_question_mark(number: String) -> kami::Result<u8> {
    Ok(number.parse::<u8>().map_err(|cause| Broken(Some(cause)))?)
}

/// Fails.
#[kami::tool]
fn fail_by_macro(number: u8) -> kami::Result<u8> {
    kami::ensure!(number < 10, "{number} is too large");
    kami::bail!("{number} is too small")
}

#[test]
fn test_failures_of_every_error_type_tell_the_whole_story() {
    let check = |tool: &str, arguments, wanted: &str| {
        let error = call(tool, arguments).unwrap_err();

        assert_eq!(error.to_string(), wanted);
    };

    check("fail_with_text", json!({}), "out of paper");
    check("fail_with_layers", json!({}), "outer: inner");
    check("fail_with_cause", json!({}), "the clock is broken: invalid digit found in string");
    check(
        "fail_by_question_mark",
        json!({ "number": "" }),
        "the clock is broken: cannot parse integer from empty string",
    );
    check("fail_by_macro", json!({ "number": 20 }), "20 is too large");
    check("fail_by_macro", json!({ "number": 5 }), "5 is too small");
}
