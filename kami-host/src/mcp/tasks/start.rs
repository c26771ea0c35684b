//! From a call to a task.

use super::{exit::exit, kept::LIFETIME, within::go_on};
use crate::{
    Call,
    domain::TaskSupport,
    mcp::{
        Served,
        answer::{Scope, answer, unanswered},
        asking::{AskError, Asked, Era, Repeat},
        call::{Answered, run},
        caller::caller,
        catalogue::Entry,
        server::Server,
    },
};
use rmcp::{
    ErrorData, RoleServer,
    model::{CallToolResponse, CallToolResult, ClientCapabilities, CreateTaskResult},
    service::RequestContext,
    task_manager::{TaskContext, TaskExit},
};
use std::sync::Arc;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

/// Whether a call of this tool is to go on as a task.
///
/// # Errors
/// When it would have to, and the client knows of no tasks.
pub(in crate::mcp) fn wanted(entry: &Entry, context: &RequestContext<RoleServer>) -> Result<bool, ErrorData> {
    let knows = || {
        let declared = context.client_capabilities();
        Era::of(context) == Era::Modern && declared.is_some_and(|declared| declared.supports_tasks())
    };
    match entry.task {
        TaskSupport::Forbidden => Ok(false),
        TaskSupport::Optional => Ok(knows()),
        TaskSupport::Required if knows() => Ok(true),
        TaskSupport::Required => {
            let required = ClientCapabilities::builder().enable_tasks().build();
            let mut error = ErrorData::missing_required_client_capability(required);
            error.message = format!("`{}` is called as a task only", entry.offered.name).into();
            Err(error)
        }
    }
}

/// Begins a task, and answers with its handle.
pub(in crate::mcp) fn start(
    server: &Server,
    entry: &Entry,
    (repeat, call): (Repeat, Call),
    context: &RequestContext<RoleServer>,
) -> Result<CallToolResponse, ErrorData> {
    let (served, tool, own) = (Arc::clone(&entry.served), entry.tool.clone(), server.another());
    let make = |task: TaskContext| -> rmcp::task_manager::TaskFuture {
        let ct = CancellationToken::new();
        let context = go_on(context, task.clone(), ct.clone());
        Box::pin(async move {
            let ends = ending(&own, task);
            let working = async {
                let work = work((&own, &served), (&tool, repeat), call, &context);
                timeout(LIFETIME, work).await.unwrap_or_else(|_| Err(expired()))
            };
            let mut working = std::pin::pin!(working);
            tokio::select! {
                done = &mut working => return done,
                () = ends => ct.cancel(),
            }
            // the guest ends first, and then the task
            working.await
        })
    };
    let task = server.house.tasks.begin(caller(context).as_deref(), make)?;
    let mut created = CreateTaskResult::new(task);
    server.sign(&mut created.meta, context);
    Ok(CallToolResponse::Task(created))
}

/// Until the task is cancelled, or nobody could ask for it any more.
fn ending(server: &Server, task: TaskContext) -> impl Future<Output = ()> + use<> {
    let (closed, stop) = (server.closed.clone(), server.house.stop.clone());
    async move {
        tokio::select! {
            () = task.cancelled() => {}
            () = closed.cancelled() => {}
            () = stop.cancelled() => {}
        }
    }
}

async fn work(
    (server, served): (&Server, &Served),
    (tool, repeat): (&str, Repeat),
    call: Call,
    context: &RequestContext<RoleServer>,
) -> Result<CallToolResult, TaskExit> {
    let scope = Scope::from(served);
    match run((server, served), (tool, repeat), call, context).await {
        Ok(Asked::Done(Answered { reply, denials })) => {
            match reply.as_ref().err().and_then(|error| exit(error, &denials, &scope)) {
                Some(exit) => Err(exit),
                None => Ok(answer(reply, &denials, &scope)),
            }
        }
        Ok(Asked::InputRequired(_)) => Err(ErrorData::internal_error("a task cannot be repeated", None).into()),
        Err(AskError::Taken) => Err(TaskExit::Cancelled),
        Err(error) => match error.fault(Era::of(context)) {
            Some(fault) => Err(fault.into()),
            None => Ok(unanswered(&error, &scope)),
        },
    }
}

fn expired() -> TaskExit {
    ErrorData::internal_error("the task took too long", None).into()
}
