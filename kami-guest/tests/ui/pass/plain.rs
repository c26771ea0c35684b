//! What a tool may look like, under lints that strict projects set.
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unused_qualifications, unreachable_pub, trivial_casts, single_use_lifetimes)]

extern crate kami_guest as kami;

use kami::Context;

type Answer = kami::Result<Option<Arguments>>;

/// A type with the name the macro might use itself.
#[kami::data]
pub struct Arguments {
    /// A field.
    pub value: u8,
}

/// Public, named, in a `Result` behind an alias.
#[kami::tool(name = "find-it", title = "Find", read_only, destructive = false, idempotent = true, open_world)]
pub fn call(arguments: Arguments, mut context: Vec<u8>, r#type: Option<String>) -> Answer {
    context.push(arguments.value);
    Ok(r#type.map(|_| arguments))
}

/// The context first, and names the macro uses nearby.
#[kami::tool]
const fn input(_ctx: &Context, value: u8, #[kami(default = u8::MAX)] output: u8) -> u8 {
    value ^ output
}

/// A schema of its own, and a default beside it.
#[kami::tool(input_schema = r#"{"type":"object","properties":{"times":{"type":"integer"}}}"#)]
fn written(#[kami(default = 2)] times: u8) -> u8 {
    times
}

/// A function in a function's place.
mod inner {
    #[doc = include_str!("plain.rs")]
    #[kami::tool]
    fn input_2() {}

    /// Refused in a tool, fine beside it.
    pub(super) fn unused(_: &str) {}
}

fn main() {
    inner::unused("");
    assert_eq!(input(&kami::testing::context(), 1, 2), 3);
    let tools = kami::testing::tools();
    let names = tools.iter().map(|tool| tool.name).collect::<Vec<_>>();
    assert_eq!(names, ["find-it", "input", "written", "input_2"]);
    assert!(tools[3].description.contains("include_str"));
}
