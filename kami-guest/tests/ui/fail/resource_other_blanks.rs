//! Blanks and parameters that do not belong together.
extern crate kami_guest as kami;

/// The notes of a day.
#[kami::resource(uri = "notes://{day}")]
fn notes(date: String) -> String {
    date
}

fn main() {}
