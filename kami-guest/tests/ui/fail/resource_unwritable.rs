//! A resource that returns neither a text nor bytes.
extern crate kami_guest as kami;

/// The size.
#[kami::resource(uri = "shop://size")]
fn size() -> kami::Result<f64> {
    Ok(1.0)
}

fn main() {}
