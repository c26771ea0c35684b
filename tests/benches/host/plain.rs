//! The honest rival: wasmtime itself, without limits, checks or captured output beyond what a call needs.

use wasmtime::{
    Config, Enabled, Engine, OptLevel, PoolingAllocationConfig, Store,
    component::{Component, Linker, ResourceTable},
};
use wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};

mod bindings {
    wasmtime::component::bindgen!({ path: "../wit", world: "tool", exports: { default: async } });
}
use bindings::{Tool, ToolPre, exports::kami::tool::tools::Invocation, kami::tool::context, kami::tool::types};

/// What a store holds: WASI, nothing of ours.
pub(crate) struct State {
    wasi: WasiCtx,
    table: ResourceTable,
}

impl WasiView for State {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.wasi, table: &mut self.table }
    }
}

impl context::Host for State {
    fn progress(&mut self, _: f64, _: Option<f64>, _: Option<String>) {}
    fn log(&mut self, _: context::Level, _: String) {}
    fn cancelled(&mut self) -> bool {
        false
    }
}

/// The profile the host gives a component, by the size of its initial data.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    /// Little memory, wiped and kept.
    Compact,
    /// Much data, mapped.
    Large,
}

/// A component on an engine of wasmtime's.
pub(crate) struct Plain {
    engine: Engine,
    pre: ToolPre<State>,
    invocation: Invocation,
}

/// An instance that is called again and again.
pub(crate) struct Reused {
    store: Store<State>,
    tool: Tool,
    invocation: Invocation,
}

impl Plain {
    /// With the very settings the host uses for a component of this kind.
    pub(crate) fn same(kind: Kind, wasm: &[u8], tool: &str, arguments: &str) -> wasmtime::Result<Self> {
        let slots = 64;
        let kept = if kind == Kind::Compact { 384 << 10 } else { 0 };
        let mut pool = PoolingAllocationConfig::new();
        pool.total_component_instances(slots).total_core_instances(slots * 64).total_stacks(slots);
        pool.total_memories(slots * 2).total_tables(slots * 8);
        pool.max_core_instances_per_component(64).max_memories_per_component(2).max_tables_per_component(8);
        pool.max_memory_size(1 << 30).max_memories_per_module(1).table_elements(20_000);
        pool.max_core_instance_size(1 << 20).max_component_instance_size(4 << 20);
        pool.max_unused_warm_slots(slots).decommit_batch_size(16);
        pool.table_keep_resident(64 << 10).linear_memory_keep_resident(kept).pagemap_scan(Enabled::No);
        let mut config = Config::new();
        config.concurrency_support(false).epoch_interruption(true).cranelift_opt_level(OptLevel::Speed);
        config.memory_init_cow(kind == Kind::Large).max_wasm_stack(512 << 10).async_stack_size(1 << 20);
        config.wasm_memory64(false).wasm_relaxed_simd(false).native_unwind_info(false);
        Self::new(&config.allocation_strategy(pool).clone(), wasm, tool, arguments)
    }

    /// As the documentation has it: the defaults and the pool.
    pub(crate) fn stock(wasm: &[u8], tool: &str, arguments: &str) -> wasmtime::Result<Self> {
        let mut config = Config::new();
        config.epoch_interruption(true).allocation_strategy(PoolingAllocationConfig::new());
        Self::new(&config, wasm, tool, arguments)
    }

    fn new(config: &Config, wasm: &[u8], tool: &str, arguments: &str) -> wasmtime::Result<Self> {
        let engine = Engine::new(config)?;
        let mut linker = Linker::new(&engine);
        wasmtime_wasi::p2::add_to_linker_async(&mut linker)?;
        context::add_to_linker::<_, wasmtime::component::HasSelf<State>>(&mut linker, |state| state)?;
        let pre = ToolPre::new(linker.instantiate_pre(&Component::new(&engine, wasm)?)?)?;
        let client = types::ClientCapabilities::default();
        let entry = types::Entry { answers: Vec::new(), state: Vec::new(), client };
        let invocation = Invocation { name: tool.to_owned(), arguments: arguments.to_owned(), entry };
        Ok(Self { engine, pre, invocation })
    }

    /// A fresh instance.
    pub(crate) async fn instance(&self) -> Reused {
        let wasi = WasiCtx::builder().build();
        let mut store = Store::new(&self.engine, State { wasi, table: ResourceTable::new() });
        store.set_epoch_deadline(u64::MAX / 2);
        let tool = self.pre.instantiate_async(&mut store).await.expect("the component can be instantiated");
        Reused { store, tool, invocation: self.invocation.clone() }
    }

    /// One call in a fresh instance, and its end.
    pub(crate) async fn call(&self) {
        self.instance().await.call().await;
    }
}

impl Reused {
    /// One more call.
    pub(crate) async fn call(&mut self) {
        let tools = self.tool.kami_tool_tools();
        let outcome = tools.call_call(&mut self.store, &self.invocation).await.expect("the component answers");
        assert!(outcome.is_ok(), "{outcome:?}");
    }
}
