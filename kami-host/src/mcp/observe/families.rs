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

/// A name, and what people are told of it.
type Named = (&'static str, &'static str);

const CALLS: Named = ("kami_calls_total", "Calls that ended, by how: `ok`, `input-required`, or an error code.");
const ERRORS: Named = ("kami_errors_total", "Calls that failed, by error code.");
const DENIALS: Named = ("kami_denials_total", "What components tried without a grant, each once a call.");
const DURATION: Named = ("kami_call_duration_seconds", "From the request of a call to its answer.");
const PHASES: Named = (
    "kami_call_phase_seconds",
    "Parts of that: `queue`, waiting for a slot; `load`, compiling or mapping code; `instantiate`; and `guest`.",
);
const MEMORY: Named = ("kami_call_memory_bytes", "The most memory a call held at once.");
const OUTPUT: Named = ("kami_call_output_bytes", "The size of the answers of tools.");
const RESPONSES: Named = ("kami_http_responses_total", "Responses over HTTP, by status.");
const IN_FLIGHT: Named = ("kami_calls_in_flight", "Calls under way, waiting ones included.");
const QUEUED: Named = ("kami_calls_queued", "Calls that wait for a slot.");
const SESSIONS: Named = ("kami_sessions", "Open sessions of the older revisions over HTTP.");

impl Families {
    pub(super) fn new() -> Result<Self, Error> {
        let ([component, kind, tool], all) = (MATTER, Registry::new());
        // 50 µs to 52 s, 64 KiB to 4 GiB, and 64 bytes to 16 MiB
        let (times, sizes) = (exponential_buckets(0.000_05, 4.0, 11)?, exponential_buckets(65_536.0, 4.0, 9)?);
        let outputs = exponential_buckets(64.0, 8.0, 7)?;
        Ok(Self {
            calls: counter(&all, CALLS, &[component, kind, tool, "outcome"])?,
            errors: counter(&all, ERRORS, &["code"])?,
            denials: counter(&all, DENIALS, &MATTER)?,
            duration: histogram(&all, DURATION, (&times, &MATTER))?,
            phases: histogram(&all, PHASES, (&times, &[component, kind, tool, "phase"]))?,
            memory: histogram(&all, MEMORY, (&sizes, &MATTER))?,
            output: histogram(&all, OUTPUT, (&outputs, &MATTER))?,
            responses: counter(&all, RESPONSES, &["status"])?,
            in_flight: gauge(&all, IN_FLIGHT)?,
            queued: gauge(&all, QUEUED)?,
            sessions: gauge(&all, SESSIONS)?,
            registry: all,
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

fn counter(registry: &Registry, (name, help): Named, labels: &[&str]) -> Result<IntCounterVec, Error> {
    put(registry, IntCounterVec::new(Opts::new(name, help), labels)?)
}

fn histogram(
    registry: &Registry,
    (name, help): Named,
    (buckets, labels): (&[f64], &[&str]),
) -> Result<HistogramVec, Error> {
    put(registry, HistogramVec::new(HistogramOpts::new(name, help).buckets(buckets.to_vec()), labels)?)
}

fn gauge(registry: &Registry, (name, help): Named) -> Result<IntGauge, Error> {
    put(registry, IntGauge::new(name, help)?)
}

fn put<C: Collector + Clone + 'static>(registry: &Registry, family: C) -> Result<C, Error> {
    registry.register(Box::new(family.clone()))?;
    Ok(family)
}
