//! Who has how many tasks, and what becomes of old ones.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::{MOST, Tasks};
use crate::domain::Principal;
use rmcp::{ErrorData, model::CallToolResult, task_manager::TaskContext};
use tokio::task::yield_now;

fn endless(tasks: &Tasks, owner: &Principal) -> Result<String, ErrorData> {
    let make = |task: TaskContext| -> rmcp::task_manager::TaskFuture {
        Box::pin(async move {
            task.cancelled().await;
            Ok(CallToolResult::success(Vec::new()))
        })
    };
    Ok(tasks.begin(Some(owner), make)?.task_id)
}

#[tokio::test]
async fn test_find_task_of_another_is_as_unknown_as_none() {
    let (tasks, ann, bob) = (Tasks::default(), Principal::new("ann"), Principal::new("bob"));
    let id = endless(&tasks, &ann).unwrap();

    let found = [Some(&ann), Some(&bob), None].map(|caller| tasks.find(&id, caller).is_ok());

    assert_eq!(found, [true, false, false]);
}

#[tokio::test]
async fn test_begin_with_too_many_under_way_refuses_that_client_only() {
    let (tasks, ann, bob) = (Tasks::default(), Principal::new("ann"), Principal::new("bob"));
    for _ in 0..MOST {
        endless(&tasks, &ann).unwrap();
    }

    let refused = endless(&tasks, &ann).unwrap_err();

    assert!(refused.message.contains("64 tasks are under way"), "{refused}");
    assert!(endless(&tasks, &bob).is_ok());
}

#[tokio::test]
async fn test_begin_with_one_that_has_ended_forgets_that_one() {
    let (tasks, ann) = (Tasks::default(), Principal::new("ann"));
    let ids: Vec<String> = (0..MOST).map(|_| endless(&tasks, &ann).unwrap()).collect();
    let ended = tasks.find(&ids[7], Some(&ann)).unwrap();
    ended.cancel_task(&ids[7]).unwrap();
    while ended.running_task_count() > 0 {
        yield_now().await;
    }

    endless(&tasks, &ann).unwrap();

    let left = [6, 7, 8].map(|at| tasks.find(&ids[at], Some(&ann)).is_ok());
    assert_eq!(left, [true, false, true]);
}
