//! What is called: a tool that does next to nothing, and one that keeps the guest busy.

use crate::plain::{Kind, Plain};
use kami_host::{Call, Component, Host, HostOptions};
use serde_json::{Map, Value, json};
use std::path::PathBuf;
use tokio::runtime::Runtime;

/// One tool with its arguments.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) wasm: PathBuf,
    pub(crate) tool: &'static str,
    pub(crate) arguments: Value,
}

/// The same tool, ready to be called in each way.
pub(crate) struct Subject {
    pub(crate) same: Plain,
    pub(crate) stock: Plain,
    pub(crate) component: Component,
    tool: &'static str,
    arguments: Map<String, Value>,
}

pub(crate) fn cases() -> Vec<Case> {
    let echo = kami_tests::guest("echo").expect("the guests build");
    let hash = kami_tests::example("text-tools").expect("the examples build");
    let query = kami_tests::example("json-tools").expect("the examples build");
    let text = "x".repeat(64 << 10);
    let sum = "reduce range(5000) as $n (0; . + $n)";
    vec![
        Case {
            name: "echo 100 bytes",
            kind: Kind::Compact,
            wasm: echo,
            tool: "echo",
            arguments: json!({"text": "x".repeat(100)}),
        },
        Case { name: "hash 64 KiB", kind: Kind::Large, wasm: hash, tool: "hash", arguments: json!({"text": text}) },
        Case {
            name: "jq over 5,000 numbers",
            kind: Kind::Large,
            wasm: query,
            tool: "query",
            arguments: json!({"json": null, "filter": sum}),
        },
    ]
}

pub(crate) fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts")
}

impl Subject {
    pub(crate) fn new(case: &Case, runtime: &Runtime) -> Self {
        let wasm = std::fs::read(&case.wasm).expect("the guest can be read");
        let json = case.arguments.to_string();
        let host = Host::new(HostOptions::default()).expect("a host starts");
        let component = host.component(wasm.clone()).expect("the guest is a component");
        runtime.block_on(component.load()).expect("the guest compiles");
        Self {
            same: Plain::same(case.kind, &wasm, case.tool, &json).expect("wasmtime takes it"),
            stock: Plain::stock(&wasm, case.tool, &json).expect("wasmtime takes it"),
            component,
            tool: case.tool,
            arguments: case.arguments.as_object().cloned().unwrap_or_default(),
        }
    }

    /// One call through the host, with all its limits and checks.
    pub(crate) async fn kami(&self) {
        let outcome = self.component.call(Call::new(self.tool, self.arguments.clone())).await;
        assert!(outcome.reply.is_ok(), "{:?}", outcome.reply);
    }
}
