//! Compiled components, ready for fresh instances.

use super::{
    CacheKey, CallError, CallState, Profile, Source, Workshop,
    bindings::{ToolPre, prompts::PromptProviderPre, resources::ResourceProviderPre},
    host::Shared,
    predecessor::bindings::PredecessorPre,
};
use crate::inspect::Inspection;
use std::sync::{Arc, OnceLock};
use wasmtime::component::{Component, InstancePre};
use wasmtime_wasi::p2::bindings::CommandPre;

/// Package names of what this host provides.
const PROVIDED: [&str; 10] = [
    "kami:tool/context@0.2.",
    "kami:tool/host@0.1.",
    "kami:tool/types@0.2.",
    "wasi:cli/",
    "wasi:clocks/",
    "wasi:filesystem/",
    "wasi:http/",
    "wasi:io/",
    "wasi:random/",
    "wasi:sockets/",
];

/// A compiled component whose imports are resolved.
pub(crate) struct Loaded {
    pre: InstancePre<CallState>,
    tools: OnceLock<ToolPre<CallState>>,
    resources: OnceLock<ResourceProviderPre<CallState>>,
    prompts: OnceLock<PromptProviderPre<CallState>>,
    predecessor: OnceLock<PredecessorPre<CallState>>,
}

impl Loaded {
    /// Compiles the component, or maps the code compiled earlier.
    pub(crate) async fn load(
        shared: &Arc<Shared>,
        inspection: &Inspection,
        source: &Source,
    ) -> Result<Self, CallError> {
        check_imports(inspection)?;
        let workshop = shared.engines.get(Profile::of(inspection.traits()))?;
        let component = code(shared, workshop, inspection, source).await?;
        let pre = workshop.linker.instantiate_pre(&component).map_err(|source| CallError::Load { source })?;
        let (tools, predecessor) = (OnceLock::new(), OnceLock::new());
        Ok(Self { pre, tools, resources: OnceLock::new(), prompts: OnceLock::new(), predecessor })
    }

    /// As a component with tools.
    pub(crate) fn tools(&self) -> Result<&ToolPre<CallState>, CallError> {
        let make = || ToolPre::new(self.pre.clone());
        once(&self.tools, "kami:tool/tools@0.2.0", make)
    }

    /// As a component with resources.
    pub(crate) fn resources(&self) -> Result<&ResourceProviderPre<CallState>, CallError> {
        let make = || ResourceProviderPre::new(self.pre.clone());
        once(&self.resources, "kami:tool/resources@0.2.0", make)
    }

    /// As a component with prompts.
    pub(crate) fn prompts(&self) -> Result<&PromptProviderPre<CallState>, CallError> {
        let make = || PromptProviderPre::new(self.pre.clone());
        once(&self.prompts, "kami:tool/prompts@0.2.0", make)
    }

    /// As a tool written for the predecessor.
    pub(crate) fn predecessor(&self) -> Result<&PredecessorPre<CallState>, CallError> {
        let make = || PredecessorPre::new(self.pre.clone());
        once(&self.predecessor, "kami:tool/tool@0.1.0", make)
    }

    /// As a program.
    pub(crate) fn program(&self) -> Result<CommandPre<CallState>, CallError> {
        let missing = |_| CallError::MissingExport { interface: "wasi:cli/run@0.2.0" };
        CommandPre::new(self.pre.clone()).map_err(missing)
    }
}

/// Looked up when it is first needed.
fn once<'a, T>(
    cell: &'a OnceLock<T>,
    interface: &'static str,
    make: impl FnOnce() -> wasmtime::Result<T>,
) -> Result<&'a T, CallError> {
    if let Some(made) = cell.get() {
        return Ok(made);
    }
    let made = make().map_err(|_| CallError::MissingExport { interface })?;
    Ok(cell.get_or_init(|| made))
}

fn check_imports(inspection: &Inspection) -> Result<(), CallError> {
    let provided = |import: &str| PROVIDED.iter().any(|provided| import.starts_with(provided));
    let imports: Vec<String> = inspection.imports().iter().filter(|import| !provided(import)).cloned().collect();
    if imports.is_empty() { Ok(()) } else { Err(CallError::MissingImport { imports }) }
}

async fn code(
    shared: &Arc<Shared>,
    workshop: &Workshop,
    inspection: &Inspection,
    source: &Source,
) -> Result<Component, CallError> {
    // also where there is code: what was put in its place since must not run under its name
    let wasm = source.bytes(inspection).await?;
    let key = CacheKey::new(inspection.digest(), workshop.profile, &workshop.engine);
    if let Some(component) = cached(shared, workshop, &key) {
        return Ok(component);
    }
    let _turn = shared.compiling.lock().await;
    if let Some(component) = cached(shared, workshop, &key) {
        return Ok(component);
    }
    let engine = workshop.engine.clone();
    let compiled = tokio::task::spawn_blocking(move || engine.precompile_component(&wasm)).await;
    let compiled = compiled.map_err(|error| CallError::Load { source: wasmtime::Error::new(error) })?;
    let compiled = compiled.map_err(|source| CallError::Load { source })?;
    keep(shared, &key, &compiled);
    shared.note(inspection);
    from_memory(workshop, &compiled)
}

/// Not being able to keep code costs time in the next process, not an answer in this one.
fn keep(shared: &Shared, key: &CacheKey, compiled: &[u8]) {
    let kept = shared.cache.as_ref().map(|cache| cache.keep(key, compiled));
    if let Some(Err(error)) = kept {
        tracing::warn!(%error, "compiled code cannot be kept");
    }
}

#[expect(unsafe_code, reason = "mapping native code is unsafe unless we wrote it ourselves")]
fn cached(shared: &Shared, workshop: &Workshop, key: &CacheKey) -> Option<Component> {
    let path = shared.cache.as_ref()?.find(key)?;
    // SAFETY: only this process's user can write to the cache folder, and the keyed hash of the file has just been checked.
    let component = unsafe { Component::deserialize_file(&workshop.engine, &path) };
    component.inspect_err(|error| tracing::warn!(%error, "cached code cannot be mapped")).ok()
}

#[expect(unsafe_code, reason = "loading native code is unsafe unless we compiled it ourselves")]
fn from_memory(workshop: &Workshop, compiled: &[u8]) -> Result<Component, CallError> {
    // SAFETY: these bytes were compiled a moment ago and have not left this process.
    unsafe { Component::deserialize(&workshop.engine, compiled) }.map_err(|source| CallError::Load { source })
}
