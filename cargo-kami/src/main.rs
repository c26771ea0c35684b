//! The binary `cargo-kami`, also reached as `cargo kami`: everything happens in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_kami::main(std::env::args_os())
}
