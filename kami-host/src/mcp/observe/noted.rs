//! One call, from when it is asked for until it is counted.

use super::{Metrics, families::Families};
use crate::{CallError, Outcome, Reply};
use std::time::{Duration, Instant};

/// What is called.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::mcp) struct Matter<'a> {
    pub(in crate::mcp) component: &'a str,
    pub(in crate::mcp) kind: &'a str,
    /// The component's own name for the tool; empty for other kinds.
    pub(in crate::mcp) tool: &'a str,
}

impl<'a> Matter<'a> {
    const fn labels(self) -> [&'a str; 3] {
        [self.component, self.kind, self.tool]
    }
}

/// A call under way. One that is dropped counts as cancelled.
pub(in crate::mcp) struct Noted<'a> {
    families: Option<&'a Families>,
    matter: Matter<'a>,
    started: Instant,
    ended: bool,
}

impl Metrics {
    /// Begins to note a call.
    pub(in crate::mcp) fn begin<'a>(&'a self, matter: Matter<'a>) -> Noted<'a> {
        let families = self.families();
        families.inspect(|families| families.in_flight.inc());
        Noted { families, matter, started: Instant::now(), ended: false }
    }

    /// Counts a call of a tool nobody has. Its name is the client's choice, so it is not told.
    pub(in crate::mcp) fn count_unknown(&self) {
        let matter = Matter { kind: "tool", ..Matter::default() };
        self.families().inspect(|families| families.count_failed(matter, "unknown-tool"));
    }
}

impl Noted<'_> {
    /// Counts it.
    pub(in crate::mcp) fn end<A>(mut self, outcome: &Outcome<A>) {
        self.ended = true;
        let Some(families) = self.families else { return };
        match &outcome.reply {
            Ok(Reply::Complete(_)) => families.count(self.matter, "ok"),
            Ok(Reply::NeedsInput(_)) => families.count(self.matter, "input-required"),
            Err(error) => families.count_failed(self.matter, error.code()),
        }
        families.measure(self.matter, self.started.elapsed(), outcome);
    }
}

impl Drop for Noted<'_> {
    fn drop(&mut self) {
        let Some(families) = self.families else { return };
        families.in_flight.dec();
        if !self.ended {
            families.count_failed(self.matter, CallError::Cancelled.code());
        }
    }
}

impl Families {
    fn count(&self, matter: Matter<'_>, ending: &str) {
        let [component, kind, tool] = matter.labels();
        if let Ok(calls) = self.calls.get_metric_with_label_values(&[component, kind, tool, ending]) {
            calls.inc();
        }
    }

    fn count_failed(&self, matter: Matter<'_>, code: &str) {
        self.count(matter, code);
        if let Ok(errors) = self.errors.get_metric_with_label_values(&[code]) {
            errors.inc();
        }
    }

    fn measure<A>(&self, matter: Matter<'_>, took: Duration, outcome: &Outcome<A>) {
        let (labels, usage) = (matter.labels(), outcome.usage);
        let [component, kind, tool] = labels;
        let observe = |family: &prometheus::HistogramVec, labels: &[&str], value: f64| {
            if let Ok(histogram) = family.get_metric_with_label_values(labels) {
                histogram.observe(value);
            }
        };
        observe(&self.duration, &labels, took.as_secs_f64());
        if !outcome.denials.is_empty()
            && let Ok(denials) = self.denials.get_metric_with_label_values(&labels)
        {
            denials.inc_by(outcome.denials.len() as u64);
        }
        if !matter.tool.is_empty() && matches!(outcome.reply, Ok(Reply::Complete(_))) {
            observe(&self.output, &labels, usage.output as f64);
        }
        // arguments that do not fit never get as far as the queue
        if usage.total().is_zero() {
            return;
        }
        let phases = [("queue", usage.queue), ("load", usage.load), ("instantiate", usage.instantiate)];
        for (phase, time) in phases.into_iter().chain([("guest", usage.call)]) {
            observe(&self.phases, &[component, kind, tool, phase], time.as_secs_f64());
        }
        observe(&self.memory, &labels, usage.peak_memory as f64);
    }
}
