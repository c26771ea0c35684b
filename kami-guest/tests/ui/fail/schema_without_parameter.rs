//! A schema that does not speak of a parameter.
extern crate kami_guest as kami;

/// Greets.
#[kami::tool(input_schema = r#"{"type": "object", "properties": {"name": {}}}"#)]
fn greet(nmae: String) {
    drop(nmae);
}

fn main() {}
