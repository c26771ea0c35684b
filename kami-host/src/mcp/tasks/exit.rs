//! How a task ends otherwise than with an answer.

use crate::{
    CallError,
    domain::Denial,
    mcp::answer::{Scope, explain},
};
use rmcp::{ErrorData, task_manager::TaskExit};
use serde_json::json;

/// Why there is nothing to answer with. What a tool itself says is wrong is an answer.
pub(super) fn exit(error: &CallError, denials: &[Denial], scope: &Scope<'_>) -> Option<TaskExit> {
    match error {
        CallError::Cancelled => Some(TaskExit::Cancelled),
        CallError::Failed { .. }
        | CallError::Rejected { .. }
        | CallError::InvalidArguments { .. }
        | CallError::UnknownTool { .. } => None,
        broken => {
            let data = json!({"code": broken.code()});
            Some(TaskExit::Error(ErrorData::internal_error(explain(broken, denials, scope), Some(data))))
        }
    }
}
