//! What a client does with a task it has.

use crate::mcp::{caller::caller, server::Server};
use rmcp::{
    ErrorData, RoleServer,
    model::{CancelTaskParams, GetTaskParams, GetTaskResult, UpdateTaskParams},
    service::RequestContext,
};

/// How far it is, or what came of it.
pub(in crate::mcp) fn get(
    server: &Server,
    GetTaskParams { task_id, .. }: GetTaskParams,
    context: &RequestContext<RoleServer>,
) -> Result<GetTaskResult, ErrorData> {
    let manager = server.house.tasks.find(&task_id, caller(context).as_deref())?;
    let mut result = GetTaskResult::new(manager.get_task(&task_id)?);
    server.sign(&mut result.meta, context);
    Ok(result)
}

/// Answers what the tool asks.
pub(in crate::mcp) fn update(
    server: &Server,
    UpdateTaskParams { task_id, input_responses, .. }: UpdateTaskParams,
    context: &RequestContext<RoleServer>,
) -> Result<(), ErrorData> {
    let manager = server.house.tasks.find(&task_id, caller(context).as_deref())?;
    manager.update_task(&task_id, input_responses)
}

/// Stops it.
pub(in crate::mcp) fn cancel(
    server: &Server,
    CancelTaskParams { task_id, .. }: CancelTaskParams,
    context: &RequestContext<RoleServer>,
) -> Result<(), ErrorData> {
    let manager = server.house.tasks.find(&task_id, caller(context).as_deref())?;
    manager.cancel_task(&task_id)
}
