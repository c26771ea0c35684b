//! All mistakes are shown at once.
extern crate kami_guest as kami;

#[kami::tool(titel = "Greet")]
async fn greet(name: &str, #[kami(default = 1, often)] times: u8) -> String {
    name.repeat(times.into())
}

fn main() {}
