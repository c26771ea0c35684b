//! What a caller sees of a running call, and how it ends one.

use crate::sandbox::{Result, call, code, cook};
use kami_host::domain::{Event, EventSink, Level};
use serde_json::json;
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio_util::sync::CancellationToken;

/// Keeps every event.
#[derive(Default)]
pub(crate) struct Record(Mutex<Vec<Event>>);

impl EventSink for Record {
    fn emit(&self, event: Event) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(event);
    }
}

impl Record {
    pub(crate) fn events(&self) -> Vec<Event> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[tokio::test]
async fn test_report_with_a_sink_delivers_progress_and_logs_in_order() -> Result {
    let record = Arc::new(Record::default());

    cook(call("report", json!({"steps": 2})).with_sink(record.clone())).await?;

    let events = record.events();
    let first = Event::Progress { done: 1.0, total: Some(2.0), message: Some("step 1".into()) };
    assert_eq!(events.first(), Some(&first));
    assert_eq!(events.last(), Some(&Event::Log { level: Level::Emergency, message: "emergency".into() }));
    assert_eq!(events.len(), 11);
    Ok(())
}

#[tokio::test]
async fn test_standard_streams_of_a_tool_are_captured() -> Result {
    let outcome = cook(call("print", json!({"text": "tea"}))).await?;

    assert_eq!((outcome.stdout.text(), outcome.stderr.text()), ("out: tea\n".into(), "err: tea\n".into()));
    Ok(())
}

#[tokio::test]
async fn test_cancel_of_running_calls_ends_them_at_once() -> Result {
    for (tool, arguments) in [("spin", json!({})), ("sleep", json!({"ms": 60_000})), ("cancelled_loop", json!({}))] {
        let cancel = CancellationToken::new();
        let started = Instant::now();
        let running = tokio::spawn({
            let call = call(tool, arguments).with_cancel(cancel.clone());
            async move { cook(call).await.map_err(|error| error.to_string()) }
        });
        tokio::time::sleep(Duration::from_millis(50)).await;

        cancel.cancel();

        assert_eq!(code(&running.await??), "cancelled", "{tool}");
        assert!(started.elapsed() < Duration::from_secs(20), "{tool}");
    }
    Ok(())
}

#[tokio::test]
async fn test_cancel_of_a_call_that_waits_for_its_turn_ends_it() -> Result {
    let host = kami_host::Host::new(kami_host::HostOptions { concurrency: 1, ..Default::default() })?;
    let component = host.component(kami_tests::component("kitchen")?)?;
    let (record, cancels) = (Arc::new(Record::default()), [CancellationToken::new(), CancellationToken::new()]);
    let endless = call("cancelled_loop", json!({})).with_sink(record.clone()).with_cancel(cancels[0].clone());
    let running = tokio::spawn({
        let component = component.clone();
        async move { component.call(endless).await }
    });
    while record.events().is_empty() {
        tokio::task::yield_now().await;
    }
    cancels[1].cancel();

    let waiting = component.call(call("counter", json!({})).with_cancel(cancels[1].clone())).await;

    cancels[0].cancel();
    assert_eq!(code(&waiting), "cancelled");
    assert_eq!(code(&running.await?), "cancelled");
    Ok(())
}
