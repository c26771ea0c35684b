//! Every limit is real.

use crate::{
    sandbox::{Result, call, code, cook, text},
    watching::Record,
};
use kami_host::domain::{ByteSize, Limits, Span};
use serde_json::json;
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio_util::sync::CancellationToken;

fn quick(milliseconds: u64) -> Limits {
    Limits { time: Span::new(Duration::from_millis(milliseconds)), ..Limits::default() }
}

#[tokio::test]
async fn test_time_limit_for_a_spinning_tool_stops_it() -> Result {
    let outcome = cook(call("spin", json!({})).with_limits(quick(100))).await?;

    assert_eq!(code(&outcome), "timed-out");
    Ok(())
}

#[tokio::test]
async fn test_time_limit_for_a_tool_waiting_for_the_host_stops_it() -> Result {
    cook(call("counter", json!({}))).await?;
    let started = Instant::now();

    let outcome = cook(call("sleep", json!({"ms": 60_000})).with_limits(quick(100))).await?;

    assert_eq!(code(&outcome), "timed-out");
    assert!(started.elapsed() < Duration::from_secs(30), "it waited for the host");
    Ok(())
}

#[tokio::test]
async fn test_memory_limit_for_a_greedy_tool_stops_it() -> Result {
    let limits = Limits { memory: ByteSize::mib(16), ..Limits::default() };

    let outcome = cook(call("allocate", json!({"mib": 32})).with_limits(limits)).await?;

    assert_eq!(code(&outcome), "out-of-memory");
    assert!(outcome.usage.peak_memory <= 16 << 20, "{}", outcome.usage.peak_memory);
    Ok(())
}

#[tokio::test]
async fn test_memory_limit_for_a_modest_tool_lets_it_be() -> Result {
    let limits = Limits { memory: ByteSize::mib(16), ..Limits::default() };

    let outcome = cook(call("allocate", json!({"mib": 8})).with_limits(limits)).await?;

    assert!(outcome.usage.peak_memory >= 8 << 20, "{}", outcome.usage.peak_memory);
    assert_eq!(text(outcome)?, "2048 pages touched");
    Ok(())
}

#[tokio::test]
async fn test_output_limit_for_a_long_answer_refuses_it() -> Result {
    let limits = Limits { output: ByteSize::new(64 << 10), ..Limits::default() };
    for bytes in [70_000, 8 << 20] {
        let outcome = cook(call("big_output", json!({"bytes": bytes})).with_limits(limits)).await?;

        assert_eq!(code(&outcome), "output-too-large", "{bytes}");
    }
    Ok(())
}

#[tokio::test]
async fn test_log_limit_for_a_flood_keeps_the_first_and_counts_the_rest() -> Result {
    let limits = Limits { log: ByteSize::new(1000), ..Limits::default() };

    let outcome = cook(call("flood_stdout", json!({"bytes": 8192})).with_limits(limits)).await?;

    assert_eq!((outcome.stdout.bytes.len(), outcome.stdout.dropped, outcome.usage.logged), (1000, 7192, 8192));
    assert_eq!(text(outcome)?, "wrote 8192 bytes");
    Ok(())
}

#[tokio::test]
async fn test_stack_overflow_in_a_tool_ends_only_the_call() -> Result {
    let crashed = cook(call("recurse", json!({"depth": 0}))).await?;

    assert_eq!(code(&crashed), "tool-crashed");
    assert_eq!(text(cook(call("counter", json!({}))).await?)?, r#"{"result":1}"#);
    Ok(())
}

#[tokio::test]
async fn test_queue_when_all_slots_are_taken_refuses_more() -> Result {
    let host = kami_host::Host::new(kami_host::HostOptions { concurrency: 1, queue: 0, ..Default::default() })?;
    let component = host.component(kami_tests::component("kitchen")?)?;
    let (record, cancel) = (Arc::new(Record::default()), CancellationToken::new());
    let endless = call("cancelled_loop", json!({})).with_sink(record.clone()).with_cancel(cancel.clone());
    let running = tokio::spawn({
        let component = component.clone();
        async move { component.call(endless).await }
    });
    while record.events().is_empty() {
        tokio::task::yield_now().await;
    }

    let refused = component.call(call("counter", json!({}))).await;

    cancel.cancel();
    assert_eq!(code(&refused), "busy");
    assert_eq!(code(&running.await?), "cancelled");
    Ok(())
}
