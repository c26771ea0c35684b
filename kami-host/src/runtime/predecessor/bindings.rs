//! Bindings of the predecessor's contract, seen from the host.

wasmtime::component::bindgen!({
    path: "src/runtime/predecessor/predecessor.wit",
    exports: { default: async },
});
