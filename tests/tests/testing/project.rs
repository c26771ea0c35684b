//! A project with tests of every kind, and no dependencies.

use kami_tests::Run;
use std::{fs, io, path::PathBuf, sync::OnceLock};

const MANIFEST: &str = r#"
[package]
name = "tried"
version = "0.1.0"
edition = "2024"

[lib]
crate-type = ["cdylib"]

[workspace]
"#;

const SOURCE: &str = r#"
#[cfg(test)]
mod good {
    #[test]
    fn prints() { println!("a line on stdout"); eprintln!("a line on stderr"); }
    #[test]
    fn reads_the_package() {
        assert!(std::fs::read_to_string("Cargo.toml").unwrap().contains("tried"));
        assert!(std::fs::exists(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lib.rs")).unwrap());
    }
    #[test]
    fn sees_no_others() { if cfg!(target_family = "wasm") { assert!(!std::fs::exists("/etc/passwd").unwrap_or(false)); } }
    #[test]
    fn cannot_write() { if cfg!(target_family = "wasm") { std::fs::write("new.txt", "new").unwrap_err(); } }
    #[test]
    #[should_panic]
    fn should_panic_and_does() { panic!("as it should"); }
    #[test]
    #[ignore = "slow"]
    fn ignored_for_a_reason() {}
}

#[cfg(test)]
mod only_natively {
    fn in_sandbox() -> bool { cfg!(target_family = "wasm") }
    #[test]
    fn loops() { while in_sandbox() { std::hint::black_box(0); } }
    #[test]
    fn takes_memory() { let mut all = Vec::new(); while in_sandbox() { all.push(vec![1_u8; 1 << 20]); } }
    #[test]
    fn leaves() { if in_sandbox() { std::process::exit(0) } }
}

#[cfg(test)]
mod bad {
    #[test]
    fn asserts() { println!("printed before"); assert_eq!(1 + 1, 3, "arithmetic"); }
    #[test]
    fn panics() { panic!("boom {}", 7); }
}
"#;

/// Runs `cargo kami test` in that project.
pub(crate) fn test(args: &[&str]) -> io::Result<Run> {
    Run::new(&folder()?, &[&["test"], args].concat())
}

/// The tests are compiled once for all runs.
fn folder() -> io::Result<PathBuf> {
    static MADE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    MADE.get_or_init(|| make().map_err(|error| error.to_string())).clone().map_err(io::Error::other)
}

fn make() -> io::Result<PathBuf> {
    let folder = kami_tests::target()?.join("kami-tests/tried");
    fs::create_dir_all(folder.join("src"))?;
    for (name, text) in [("Cargo.toml", MANIFEST), ("src/lib.rs", SOURCE)] {
        let path = folder.join(name);
        if fs::read_to_string(&path).ok().as_deref() != Some(text) {
            fs::write(path, text)?;
        }
    }
    Ok(folder)
}
