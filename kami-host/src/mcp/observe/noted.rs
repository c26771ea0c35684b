//! One call, from when it is asked for until it is counted.

use super::{Account, Metrics, families::Families, record::milliseconds};
use crate::{CallError, Outcome, Reply, Work, domain::Denial, mcp::Served};
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
    /// What a component is entered for, which is `name` to people.
    pub(in crate::mcp) fn of<W: Work>(served: &'a Served, name: &'a str) -> Self {
        let tool = if W::KIND == "tool" { name } else { "" };
        Self { component: &served.name, kind: W::KIND, tool }
    }

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
    account: Option<Account<'a>>,
}

impl Metrics {
    /// Begins to note a call, which may have to be written down as well.
    pub(in crate::mcp) fn begin<'a>(&'a self, matter: Matter<'a>, account: Option<Account<'a>>) -> Noted<'a> {
        let families = self.families();
        families.inspect(|families| families.in_flight.inc());
        Noted { families, matter, started: Instant::now(), ended: false, account }
    }

    /// Counts what a component tried without a grant.
    pub(in crate::mcp) fn count_denials(&self, matter: Matter<'_>, denials: &[Denial]) {
        self.families().inspect(|families| families.count_denials(matter, denials));
    }

    /// Counts a call of a tool nobody has. Its name is the client's choice, so it is not told.
    pub(in crate::mcp) fn count_unknown(&self) {
        let matter = Matter { kind: "tool", ..Matter::default() };
        self.families().inspect(|families| families.count_failed(matter, "unknown-tool"));
    }
}

impl Noted<'_> {
    /// Whether it may begin at all.
    pub(in crate::mcp) fn check(&mut self) -> Result<(), CallError> {
        // what cannot be written down is not kept either: there could be any number of it
        match self.account.take_if(|account| !account.is_ready()) {
            Some(_) => Err(CallError::Unrecorded),
            None => Ok(()),
        }
    }

    /// Counts it, and tells how long it took.
    pub(in crate::mcp) fn end<A>(mut self, outcome: &Outcome<A>) -> Duration {
        self.ended = true;
        let (took, ending) = (self.started.elapsed(), outcome.ending());
        if let Some(account) = self.account.take() {
            account.close(ending, took, &outcome.denials);
        }
        if let Some(families) = self.families {
            match outcome.reply {
                Ok(_) => families.count(self.matter, ending),
                Err(_) => families.count_failed(self.matter, ending),
            }
            families.measure(self.matter, took, outcome);
        }
        took
    }
}

impl Drop for Noted<'_> {
    fn drop(&mut self) {
        self.families.inspect(|families| families.in_flight.dec());
        if self.ended {
            return;
        }
        let (cancelled, took) = (CallError::Cancelled.code(), self.started.elapsed());
        self.families.inspect(|families| families.count_failed(self.matter, cancelled));
        if let Some(account) = self.account.take() {
            account.close(cancelled, took, &[]);
        }
        tracing::info!(outcome = cancelled, duration_ms = milliseconds(took), "a call was left");
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

    fn count_denials(&self, matter: Matter<'_>, denials: &[Denial]) {
        if !denials.is_empty()
            && let Ok(counter) = self.denials.get_metric_with_label_values(&matter.labels())
        {
            counter.inc_by(denials.len() as u64);
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
        self.count_denials(matter, &outcome.denials);
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
