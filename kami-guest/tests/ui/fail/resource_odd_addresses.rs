//! Addresses that are none.
extern crate kami_guest as kami;

/// No scheme.
#[kami::resource(uri = "rules")]
fn rules() -> &'static str {
    ""
}

/// A brace left open.
#[kami::resource(uri = "rules://{name")]
fn open() -> &'static str {
    ""
}

/// A query as RFC 6570 has it.
#[kami::resource(uri = "rules://all{?name}")]
fn query() -> &'static str {
    ""
}

/// Two blanks in a row.
#[kami::resource(uri = "rules://{a}{b}")]
fn row() -> &'static str {
    ""
}

fn main() {}
