//! The command as a user waits for it: from process start to result.
//!
//! `cargo bench -p kami-tests --bench command` times `cargo-kami` as it is released.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark prints what it finds, and ends where it cannot go on"
)]

use kami_registry::key::PublicKey;
use std::{
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

const RUNS: usize = 15;

fn main() {
    let kami = kami_tests::cargo_kami().expect("cargo-kami was built");
    let home = tempfile::tempdir().expect("a temporary folder");
    let echo = kami_tests::guest("echo").expect("the guests build");
    run(&kami, home.path(), &echo);
    let project = home.path().join("demo");
    build(&kami, home.path(), &project);
    install(&kami, home.path(), &project);
}

fn run(kami: &Path, home: &Path, echo: &Path) {
    let echo = echo.to_string_lossy();
    let call = || command(kami, home, &["run", &echo, "echo", r#"{"text":"hi"}"#]);
    let (first, cached) = (time(&mut call()), median(call));
    println!("cargo-kami run, first call of a component:  {first:.1?}");
    println!("cargo-kami run, cached component to result: {cached:.1?}");
    println!("cargo-kami --version:                       {:.1?}", median(|| command(kami, home, &["--version"])));
}

fn build(kami: &Path, home: &Path, project: &Path) {
    let guest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../kami-guest");
    let at = [project.to_string_lossy(), guest.to_string_lossy()];
    time(&mut command(kami, home, &["new", "demo", "--vcs", "none", "--path", &at[0], "--guest-path", &at[1]]));
    let kami_build = || inside(command(kami, home, &["build"]), project);
    let cargo_build =
        || inside(command(Path::new("cargo"), home, &["build", "--release", "--target", "wasm32-wasip2"]), project);
    println!("cargo kami build, from nothing:             {:.1?}", time(&mut kami_build()));
    println!("cargo build, from nothing:                  {:.1?}", time(&mut cargo_build()));
    let (ours, theirs) = (median(kami_build), median(cargo_build));
    println!(
        "nothing changed: cargo kami build {ours:.1?}, cargo build {theirs:.1?}, overhead {:.1?}",
        ours.saturating_sub(theirs)
    );
}

/// Publishes the project in a folder, and installs it from there.
fn install(kami: &Path, home: &Path, project: &Path) {
    let registry = home.join("registry.git");
    let registry = registry.to_string_lossy();
    for args in [
        &["keygen", "--no-passphrase"][..],
        &["registry", "init", &registry, "--no-hook"],
        &["registry", "add", "bench", &registry],
    ] {
        time(&mut command(kami, home, args));
    }
    // cargo's own build has other flags
    time(&mut inside(command(kami, home, &["build"]), project));
    let publish = &["publish", "--no-verify", "--allow-dirty"];
    println!(
        "cargo kami publish, by path, built already: {:.1?}",
        time(&mut inside(command(kami, home, publish), project))
    );
    let public = home.join("config/keys/default.pub");
    let public = std::fs::read_to_string(public).expect("the key was made");
    let signer = PublicKey::parse(&public).expect("it is a key").fingerprint().to_string();
    let install = || command(kami, home, &["install", "demo", "--yes", "--signer", &signer]);
    println!("cargo kami install, first time:             {:.1?}", time(&mut install()));
    println!("cargo kami install, cached package:         {:.1?}", median(install));
}

fn command(program: &Path, home: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(args).env("KAMI_HOME", home).env_remove("CARGO_TARGET_DIR");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn inside(mut command: Command, folder: &Path) -> Command {
    command.current_dir(folder);
    command
}

fn time(command: &mut Command) -> Duration {
    let started = Instant::now();
    let status = command.status().expect("the program starts");
    assert!(status.success(), "{command:?} failed");
    started.elapsed()
}

fn median(command: impl Fn() -> Command) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS).map(|_| time(&mut command())).collect();
    times.sort_unstable();
    times.get(RUNS / 2).copied().unwrap_or_default()
}
