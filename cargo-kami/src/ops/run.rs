//! Calls one tool of one component file, once.

use super::host;
use kami_host::{
    Call, Component, HostError, Outcome,
    domain::{EventSink, Limits, Tool},
};
use kami_registry::document::by_nearness;
use std::sync::Arc;

mod answers;
mod arguments;
mod choose;
mod converse;
mod error;
mod options;
mod remedy;
mod target;
mod terms;
mod typed;

pub use arguments::{ArgumentError, JsonText};
pub use error::RunError;
pub use options::{Ownership, RunOptions};
pub use remedy::Remedy;
pub use target::{RunTarget, TargetError};
pub(crate) use typed::types as argument_types;

/// What came of it.
///
/// # Examples
/// ```
/// let report = cargo_kami::ops::RunReport::Listed(Vec::new());
/// assert!(matches!(report, cargo_kami::ops::RunReport::Listed(tools) if tools.is_empty()));
/// ```
#[derive(Debug)]
pub enum RunReport {
    /// The tool was called.
    Called {
        /// All that is known of the call.
        outcome: Box<Outcome>,
        /// What would allow what it was refused.
        remedy: Remedy,
    },
    /// Nothing was said about what to call: these are the tools.
    Listed(Vec<Tool>),
}

/// Calls a tool, or lists the tools where nothing says which to call. `warn` hears of a cache that cannot be used.
///
/// # Errors
/// When the file is no component, has no such tool, or the arguments cannot be read. What goes wrong inside the call is
/// part of the report.
///
/// # Examples
/// ```no_run
/// # async fn example() -> Result<(), cargo_kami::ops::RunError> {
/// use cargo_kami::ops::{self, RunOptions};
/// let options = RunOptions { component: b"\0asm\x0d\0\x01\0".to_vec(), ..RunOptions::default() };
/// let report = ops::run(options, std::sync::Arc::new(kami_host::domain::Ignore), |_| ()).await?;
/// # Ok(()) }
/// ```
pub async fn run(
    mut options: RunOptions,
    sink: Arc<dyn EventSink>,
    warn: impl FnOnce(&HostError),
) -> Result<RunReport, RunError> {
    let bytes = std::mem::take(&mut options.component);
    let memory = options.limits.memory.unwrap_or(Limits::default().memory);
    let (host, unusable) = host::small(options.cache.clone(), memory)?;
    if let Some(error) = unusable {
        warn(&error);
    }
    let path = &options.path;
    let component = host.component(bytes).map_err(|source| RunError::Component { path: path.clone(), source })?;
    let tools = tools(&component).await?;
    let Some(tool) = choose::choose(&tools, &options)? else { return Ok(RunReport::Listed(tools)) };
    let arguments = arguments::arguments(tool, options.json.as_ref(), &options.arguments)?;
    let terms::Terms { grants, limits, remedy } = terms::terms(&component, &options);
    let call = Call::new(&tool.name, arguments).with_grants(grants).with_limits(limits).with_sink(sink);
    let outcome = converse::converse(&component, call, &options.answers).await?;
    Ok(RunReport::Called { outcome: Box::new(outcome), remedy })
}

async fn tools(component: &Component) -> Result<Vec<Tool>, RunError> {
    match component.inspection().manifest() {
        Some(manifest) => Ok(manifest.tools.clone()),
        None => component.list().await.map_err(RunError::Tools),
    }
}
