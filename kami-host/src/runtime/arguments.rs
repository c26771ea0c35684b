//! Checking values against a tool's schemas. References to files or the network are never followed.

use jsonschema::Validator;
use serde_json::Value;
use std::fmt::Write;

/// One way in which a value does not fit a schema.
///
/// # Examples
/// ```
/// let violation = kami_host::Violation { path: "/times".into(), message: "0 is less than the minimum of 1".into() };
/// assert_eq!(violation.to_string(), "`/times`: 0 is less than the minimum of 1");
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Violation {
    /// Where: a JSON pointer, empty for the whole value.
    pub path: String,
    /// What is wrong there.
    pub message: String,
}

impl std::fmt::Display for Violation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.path.is_empty() {
            return f.write_str(&self.message);
        }
        write!(f, "`{}`: {}", self.path, self.message)
    }
}

impl Violation {
    /// One a line, each indented.
    pub(crate) fn list(violations: &[Self]) -> String {
        violations.iter().fold(String::new(), |mut text, violation| {
            let _ = write!(text, "\n  {violation}");
            text
        })
    }
}

/// The schemas of one tool, ready to check with.
pub(crate) struct Schemas {
    input: Option<Validator>,
    output: Option<Validator>,
}

impl Schemas {
    /// A schema that cannot be used checks nothing: the component still checks for itself.
    pub(crate) fn new(input: &Value, output: Option<&Value>) -> Self {
        Self { input: compile(input), output: output.and_then(compile) }
    }

    /// All the ways in which `arguments` do not fit.
    pub(crate) fn check_input(&self, arguments: &Value) -> Vec<Violation> {
        check(self.input.as_ref(), arguments)
    }

    /// All the ways in which an answer does not fit.
    pub(crate) fn check_output(&self, structured: &Value) -> Vec<Violation> {
        check(self.output.as_ref(), structured)
    }
}

fn compile(schema: &Value) -> Option<Validator> {
    let compiled = jsonschema::draft202012::new(schema);
    compiled.inspect_err(|error| tracing::warn!(%error, "a schema cannot be used")).ok()
}

fn check(validator: Option<&Validator>, value: &Value) -> Vec<Violation> {
    match validator {
        Some(validator) if !validator.is_valid(value) => validator.iter_errors(value).map(violation).collect(),
        _ => Vec::new(),
    }
}

fn violation(error: jsonschema::ValidationError<'_>) -> Violation {
    Violation { path: error.instance_path().to_string(), message: error.to_string() }
}

#[cfg(test)]
mod tests;
