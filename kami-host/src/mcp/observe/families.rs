//! Everything that is counted and measured, with its name and its labels.

use prometheus::{
    Error, HistogramOpts, HistogramVec, IntCounterVec, IntGauge, Opts, Registry, core::Collector, exponential_buckets,
};

/// What tells calls apart. All of their values come from the catalogue, none from a client.
const MATTER: [&str; 3] = ["component", "kind", "tool"];

/// Everything that is counted and measured.
pub(super) struct Families {
    pub(super) registry: Registry,
    pub(super) calls: IntCounterVec,
    pub(super) errors: IntCounterVec,
    pub(super) denials: IntCounterVec,
    pub(super) duration: HistogramVec,
    pub(super) phases: HistogramVec,
    pub(super) memory: HistogramVec,
    pub(super) output: HistogramVec,
    pub(super) responses: IntCounterVec,
    pub(super) in_flight: IntGauge,
    pub(super) queued: IntGauge,
    pub(super) sessions: IntGauge,
}

impl Families {
    pub(super) fn new() -> Result<Self, Error> {
        let [component, kind, tool] = MATTER;
        let registry = Registry::new();
        // 50 µs to 52 s, and 64 KiB to 4 GiB
        let (times, sizes) = (exponential_buckets(0.000_05, 4.0, 11)?, exponential_buckets(65_536.0, 4.0, 9)?);
        let outputs = exponential_buckets(64.0, 8.0, 7)?;
        let calls =
            Opts::new("kami_calls_total", "Calls that ended, by how: `ok`, `input-required`, or an error code.");
        let errors = Opts::new("kami_errors_total", "Calls that failed, by error code.");
        let denials = Opts::new("kami_denials_total", "What components tried without a grant, each once a call.");
        let duration = HistogramOpts::new("kami_call_duration_seconds", "From the request of a call to its answer.");
        let phases = HistogramOpts::new(
            "kami_call_phase_seconds",
            "Parts of that: `queue`, waiting for a slot; `load`, compiling or mapping code; `instantiate`; and `guest`.",
        );
        let memory = HistogramOpts::new("kami_call_memory_bytes", "The most memory a call held at once.");
        let output = HistogramOpts::new("kami_call_output_bytes", "The size of the answers of tools.");
        let responses = Opts::new("kami_http_responses_total", "Responses over HTTP, by status.");
        Ok(Self {
            calls: put(&registry, IntCounterVec::new(calls, &[component, kind, tool, "outcome"])?)?,
            errors: put(&registry, IntCounterVec::new(errors, &["code"])?)?,
            denials: put(&registry, IntCounterVec::new(denials, &MATTER)?)?,
            duration: put(&registry, HistogramVec::new(duration.buckets(times.clone()), &MATTER)?)?,
            phases: put(&registry, HistogramVec::new(phases.buckets(times), &[component, kind, tool, "phase"])?)?,
            memory: put(&registry, HistogramVec::new(memory.buckets(sizes), &MATTER)?)?,
            output: put(&registry, HistogramVec::new(output.buckets(outputs), &MATTER)?)?,
            responses: put(&registry, IntCounterVec::new(responses, &["status"])?)?,
            in_flight: put(
                &registry,
                IntGauge::new("kami_calls_in_flight", "Calls under way, waiting ones included.")?,
            )?,
            queued: put(&registry, IntGauge::new("kami_calls_queued", "Calls that wait for a slot.")?)?,
            sessions: put(
                &registry,
                IntGauge::new("kami_sessions", "Open sessions of the older revisions over HTTP.")?,
            )?,
            registry,
        })
    }

    /// Says which program this is.
    pub(super) fn with_build(self) -> Result<Self, Error> {
        let build = Opts::new("kami_build_info", "Always 1; the label says which version serves.");
        let build = IntGauge::with_opts(build.const_label("version", env!("CARGO_PKG_VERSION")))?;
        put(&self.registry, build)?.set(1);
        Ok(self)
    }
}

fn put<C: Collector + Clone + 'static>(registry: &Registry, family: C) -> Result<C, Error> {
    registry.register(Box::new(family.clone()))?;
    Ok(family)
}
