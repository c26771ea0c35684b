//! Which task a request goes on in.

use rmcp::{RoleServer, service::RequestContext, task_manager::TaskContext};
use tokio_util::sync::CancellationToken;

#[derive(Clone)]
struct Within(TaskContext);

/// The task this request goes on in, if it is in one.
pub(in crate::mcp) fn within(context: &RequestContext<RoleServer>) -> Option<&TaskContext> {
    context.extensions.get::<Within>().map(|Within(task)| task)
}

/// The request as it goes on in a task, which nobody but `ct` cancels.
pub(super) fn go_on(
    context: &RequestContext<RoleServer>,
    task: TaskContext,
    ct: CancellationToken,
) -> RequestContext<RoleServer> {
    let mut context = context.clone();
    context.ct = ct;
    context.extensions.insert(Within(task));
    context
}
