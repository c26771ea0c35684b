//! `cargo-kami` as the tests run it: a binary of this package is always built before its tests are.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_kami::main(std::env::args_os())
}
