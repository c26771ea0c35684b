//! Bindings of the contract in `wit/`, seen from the host.

wasmtime::component::bindgen!({
    path: "wit",
    world: "tool",
    exports: { default: async },
});
