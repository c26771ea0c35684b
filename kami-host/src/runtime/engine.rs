//! Engines: one a profile, made when first needed, each with the linker all its components share.

use super::{HostError, HostOptions, Profile, bindings, predecessor, profile::COMPACT_MEMORY, state::CallState};
use crate::capability;
use std::{num::NonZeroUsize, sync::OnceLock};
use wasmtime::{Config, Enabled, Engine, OptLevel, PoolingAllocationConfig, component::Linker};

/// An engine and the linker of its components.
pub(crate) struct Workshop {
    pub(crate) engine: Engine,
    pub(crate) linker: Linker<CallState>,
    pub(crate) profile: Profile,
}

/// The engines of one host.
pub(crate) struct Engines {
    options: HostOptions,
    made: [OnceLock<Workshop>; Profile::ALL.len()],
}

impl Engines {
    pub(crate) fn new(options: HostOptions) -> Self {
        Self { options, made: Default::default() }
    }

    /// The engine of a profile; made now if there is none.
    pub(crate) fn get(&self, profile: Profile) -> Result<&Workshop, HostError> {
        let Some(place) = self.made.get(profile as usize) else { return Err(HostError::Internal("unknown profile")) };
        if let Some(workshop) = place.get() {
            return Ok(workshop);
        }
        let made = Workshop::new(profile, &self.options)?;
        Ok(place.get_or_init(|| made))
    }

    /// Lets every engine notice that time has passed.
    pub(crate) fn tick(&self) {
        for workshop in self.made.iter().filter_map(OnceLock::get) {
            workshop.engine.increment_epoch();
        }
    }
}

impl Workshop {
    fn new(profile: Profile, options: &HostOptions) -> Result<Self, HostError> {
        let engine = Engine::new(&config(profile, options)).map_err(HostError::Engine)?;
        let linker = link(&engine).map_err(HostError::Engine)?;
        Ok(Self { engine, linker, profile })
    }
}

fn link(engine: &Engine) -> wasmtime::Result<Linker<CallState>> {
    let mut linker = Linker::new(engine);
    wasmtime_wasi::p2::add_to_linker_async(&mut linker)?;
    wasmtime_wasi_http::p2::add_only_http_to_linker_async(&mut linker)?;
    bindings::kami::tool::context::add_to_linker::<_, capability::HasContext>(&mut linker, capability::context_of)?;
    predecessor::bindings::kami::tool::host::add_to_linker::<_, capability::HasContext>(
        &mut linker,
        capability::context_of,
    )?;
    Ok(linker)
}

/// The settings of a profile.
fn config(profile: Profile, options: &HostOptions) -> Config {
    let mut config = Config::new();
    config.wasm_component_model(true);
    config.concurrency_support(profile == Profile::Async);
    config.epoch_interruption(true);
    config.consume_fuel(false);
    config.cranelift_opt_level(OptLevel::Speed);
    config.memory_init_cow(profile == Profile::Large);
    config.max_wasm_stack(512 << 10);
    config.async_stack_size(1 << 20);
    config.wasm_backtrace_max_frames(NonZeroUsize::new(16));
    config.wasm_memory64(false);
    config.wasm_relaxed_simd(false);
    config.native_unwind_info(false);
    config.allocation_strategy(pool(profile, options));
    config
}

/// Room for as many instances as may run at once. The numbers per component fit whole language runtimes.
fn pool(profile: Profile, options: &HostOptions) -> PoolingAllocationConfig {
    let slots = options.concurrency.max(1);
    let mut pool = PoolingAllocationConfig::new();
    pool.total_component_instances(slots).total_core_instances(slots * 64).total_stacks(slots);
    pool.total_memories(slots * 2).total_tables(slots * 8);
    pool.max_core_instances_per_component(64).max_memories_per_component(2).max_tables_per_component(8);
    pool.max_memory_size(usize::try_from(options.memory.bytes()).unwrap_or(usize::MAX));
    pool.max_memories_per_module(1).table_elements(20_000);
    pool.max_core_instance_size(1 << 20).max_component_instance_size(4 << 20);
    pool.max_unused_warm_slots(slots.min(64)).decommit_batch_size((slots as usize / 4).clamp(1, 64));
    let kept = if profile == Profile::Compact { COMPACT_MEMORY } else { 0 };
    pool.table_keep_resident(64 << 10).linear_memory_keep_resident(kept).pagemap_scan(Enabled::No);
    pool
}
