//! Slots and the queue before them.

use super::*;
use std::{future::Future, pin::pin, task::Context};

#[tokio::test]
async fn test_take_with_a_full_queue_is_refused() {
    let slots = Slots::new(1, 1);
    let held = slots.take().await;
    let mut queued = pin!(slots.take());
    assert!(queued.as_mut().poll(&mut Context::from_waker(std::task::Waker::noop())).is_pending());

    let refused = slots.take().await.map(|_| ());

    assert!(held.is_ok());
    assert_eq!(refused, Err(Full));
}

#[tokio::test]
async fn test_take_after_a_waiter_gave_up_waits_again() {
    let slots = Slots::new(1, 1);
    let held = slots.take().await;
    {
        let mut queued = pin!(slots.take());
        assert!(queued.as_mut().poll(&mut Context::from_waker(std::task::Waker::noop())).is_pending());
    }
    drop(held);

    let taken = slots.take().await.map(|_| ());

    assert_eq!(taken, Ok(()));
}
