//! A tool as an agent sees it.

use super::{Annotations, TaskSupport};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One tool: what an agent sees before it calls. Serialises in the shape of MCP's `Tool`.
///
/// # Examples
/// ```
/// use kami_host::domain::Tool;
/// let tool: Tool = serde_json::from_str(r#"{"name":"greet","description":"Says hello.","inputSchema":{"type":"object","properties":{}}}"#)?;
/// assert_eq!(tool.name, "greet");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tool {
    /// 1 to 48 characters of `A-Z a-z 0-9 _ -`.
    pub name: String,
    /// A name for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it does and when to use it.
    pub description: String,
    /// JSON Schema 2020-12 of the arguments.
    pub input_schema: Value,
    /// JSON Schema 2020-12 of the structured result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_schema: Option<Value>,
    /// Hints about its behaviour.
    #[serde(default, skip_serializing_if = "Annotations::is_empty")]
    pub annotations: Annotations,
    /// Whether calls may go on as tasks. Clients are not told: they learn it from what they get.
    #[serde(rename = "taskSupport", default, skip_serializing_if = "TaskSupport::is_forbidden")]
    pub task: TaskSupport,
    /// Passed on to the client as `_meta`.
    #[serde(rename = "_meta", default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Value>,
}
