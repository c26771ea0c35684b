//! Bindings of the contract in `wit/`, seen from the host.

wasmtime::component::bindgen!({
    path: "wit",
    world: "tool",
    exports: { default: async },
});

pub(crate) mod resources {
    //! Of components that offer resources.
    wasmtime::component::bindgen!({
        path: "wit",
        world: "resource-provider",
        exports: { default: async },
        with: {
            "kami:tool/context@0.2.0": super::kami::tool::context,
            "kami:tool/types@0.2.0": super::kami::tool::types,
        },
    });
}

pub(crate) mod prompts {
    //! Of components that offer prompts.
    wasmtime::component::bindgen!({
        path: "wit",
        world: "prompt-provider",
        exports: { default: async },
        with: {
            "kami:tool/context@0.2.0": super::kami::tool::context,
            "kami:tool/types@0.2.0": super::kami::tool::types,
        },
    });
}
