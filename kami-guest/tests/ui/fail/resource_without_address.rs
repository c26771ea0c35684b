//! A resource nobody finds.
extern crate kami_guest as kami;

/// The rules.
#[kami::resource(mime_type = "text/plain")]
fn rules() -> &'static str {
    "Be kind."
}

fn main() {}
