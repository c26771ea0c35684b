//! What a component says about its tools.

use super::{CallError, json, types};
use crate::domain::{Annotations, TaskSupport, Tool};

/// One tool.
pub(in crate::runtime) fn tool(tool: types::Tool) -> Result<Tool, CallError> {
    let hints = tool.annotations;
    Ok(Tool {
        name: tool.name,
        title: tool.title,
        description: tool.description,
        input_schema: json("input schema", &tool.input_schema)?,
        output_schema: tool.output_schema.map(|schema| json("output schema", &schema)).transpose()?,
        annotations: Annotations {
            read_only: hints.read_only,
            destructive: hints.destructive,
            idempotent: hints.idempotent,
            open_world: hints.open_world,
        },
        task: match tool.task {
            types::TaskSupport::Forbidden => TaskSupport::Forbidden,
            types::TaskSupport::Optional => TaskSupport::Optional,
            types::TaskSupport::Required => TaskSupport::Required,
        },
        meta: tool.meta.map(|meta| json("meta", &meta)).transpose()?,
    })
}
