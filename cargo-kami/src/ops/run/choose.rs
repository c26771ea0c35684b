//! Which tool is meant.

use super::{RunError, RunOptions, by_nearness};
use kami_host::domain::Tool;
use serde_json::Value;

/// The tool to call; none where nothing was asked for and it cannot be guessed.
pub(super) fn choose<'a>(tools: &'a [Tool], options: &RunOptions) -> Result<Option<&'a Tool>, RunError> {
    let names = || tools.iter().map(|tool| tool.name.as_str());
    if let Some(name) = &options.tool {
        let unknown = || {
            let known = by_nearness(name, names()).into_iter().map(String::from).collect();
            RunError::UnknownTool { tool: name.clone(), known }
        };
        return tools.iter().find(|tool| tool.name == *name).map(Some).ok_or_else(unknown);
    }
    let silent = options.json.is_none() && options.arguments.is_empty();
    match tools {
        [tool] if !silent || !needs_arguments(tool) => Ok(Some(tool)),
        _ if silent => Ok(None),
        _ => Err(RunError::Unnamed { known: names().map(String::from).collect() }),
    }
}

fn needs_arguments(tool: &Tool) -> bool {
    tool.input_schema.get("required").and_then(Value::as_array).is_some_and(|required| !required.is_empty())
}

#[cfg(test)]
mod tests;
