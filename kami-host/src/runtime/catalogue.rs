//! The tools of a component by name, each with its schemas ready to check with.

use super::{CallError, Violation, arguments::Schemas};
use crate::domain::{Output, Tool};
use serde_json::{Map, Value};
use std::sync::OnceLock;

pub(super) struct Catalogue(Vec<Entry>);

/// One tool; its schemas are compiled when it is first called.
pub(super) struct Entry {
    name: String,
    input: Value,
    output: Option<Value>,
    schemas: OnceLock<Schemas>,
}

impl Catalogue {
    pub(super) fn new(tools: &[Tool]) -> Self {
        let entry = |tool: &Tool| Entry {
            name: tool.name.clone(),
            input: tool.input_schema.clone(),
            output: tool.output_schema.clone(),
            schemas: OnceLock::new(),
        };
        Self(tools.iter().map(entry).collect())
    }

    pub(super) fn find(&self, tool: &str) -> Result<&Entry, CallError> {
        let unknown = || CallError::UnknownTool {
            tool: tool.to_owned(),
            known: self.0.iter().map(|entry| entry.name.clone()).collect(),
        };
        self.0.iter().find(|entry| entry.name == tool).ok_or_else(unknown)
    }
}

impl Entry {
    /// Some models write `null` where they mean to leave an argument out. Taken as meant where the argument may be left
    /// out and does not take `null` itself.
    pub(super) fn drop_nulls(&self, arguments: &mut Map<String, Value>) {
        arguments.retain(|name, value| !value.is_null() || self.wants_null(name));
    }

    fn wants_null(&self, name: &str) -> bool {
        let property = self.input.pointer(&format!("/properties/{name}"));
        let typed = property.and_then(|property| property.get("type")).and_then(Value::as_str);
        let required = self.input.get("required").and_then(Value::as_array);
        required.is_some_and(|names| names.iter().any(|required| required == name))
            || typed.is_none_or(|word| word == "null")
    }

    pub(super) fn check_arguments(&self, arguments: &Value) -> Result<(), CallError> {
        let violations = self.schemas().check_input(arguments);
        let refuse = |violations| CallError::InvalidArguments { tool: self.name.clone(), violations };
        none(violations).map_err(refuse)
    }

    /// A tool that promises structured answers must give them, and as promised.
    pub(super) fn check_output(&self, output: &Output) -> Result<(), CallError> {
        let violations = match &output.structured {
            Some(structured) => self.schemas().check_output(structured),
            None if self.output.is_none() => Vec::new(),
            None => vec![Violation { path: String::new(), message: "there is no structured answer".into() }],
        };
        none(violations).map_err(|violations| CallError::InvalidOutput { violations })
    }

    fn schemas(&self) -> &Schemas {
        self.schemas.get_or_init(|| Schemas::new(&self.input, self.output.as_ref()))
    }
}

fn none(violations: Vec<Violation>) -> Result<(), Vec<Violation>> {
    if violations.is_empty() { Ok(()) } else { Err(violations) }
}

#[cfg(test)]
mod tests;
