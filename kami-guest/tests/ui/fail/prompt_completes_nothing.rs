//! Completions without a function, and for what is no argument.
extern crate kami_guest as kami;

fn names(_: &str) -> Vec<String> {
    Vec::new()
}

/// Greets.
#[kami::prompt(complete(nam = names))]
fn greet(name: String) -> String {
    name
}

/// Greets as well.
#[kami::prompt(complete(name))]
fn greet_too(name: String) -> String {
    name
}

/// Greets again.
#[kami::prompt(complete = names)]
fn greet_again(name: String) -> String {
    name
}

fn main() {}
