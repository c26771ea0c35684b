//! What the call cost.

use kami_host::domain::{ByteSize, Usage};
use serde_json::{Value, json};
use std::time::Duration;

/// On one line, for people.
pub(super) fn line(usage: &Usage) -> String {
    let Usage { load, instantiate, call, peak_memory, logged, .. } = usage;
    let [load, instantiate, call, total] = [*load, *instantiate, *call, usage.total()].map(milliseconds);
    let (memory, logged) = (ByteSize::new(*peak_memory), ByteSize::new(*logged));
    format!(
        "load {load:.2} ms, instantiate {instantiate:.2} ms, call {call:.2} ms, total {total:.2} ms; peak memory {memory}; logged {logged}"
    )
}

/// For programs.
pub(super) fn json(usage: &Usage) -> Value {
    json!({
        "loadMs": milliseconds(usage.load),
        "instantiateMs": milliseconds(usage.instantiate),
        "callMs": milliseconds(usage.call),
        "totalMs": milliseconds(usage.total()),
        "peakMemory": usage.peak_memory,
        "logged": usage.logged,
    })
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests;
