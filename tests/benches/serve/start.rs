//! How long a client waits for the list of tools, from the start of a server with many components.

use crate::{message::Era, stdio::Pipe, subject::kami};
use std::{
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

const RUNS: usize = 5;

pub(crate) async fn print(counts: &[usize]) {
    let echo = std::fs::read(kami_tests::fixture("echo").expect("the guests build")).expect("the component is there");
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut installed = 0;
    for &count in counts {
        for number in installed..count {
            install(home.path(), &echo, number);
        }
        installed = count;
        let first = first_answer(home.path(), count).await;
        let mut times = Vec::new();
        for _ in 0..RUNS {
            times.push(first_answer(home.path(), count).await);
        }
        times.sort_unstable();
        let half = times.get(RUNS / 2).copied().unwrap_or_default();
        println!("start to tools/list, {count} components: {half:.1?}, the first time {first:.1?}");
    }
}

/// Installs a component no other is the same as.
fn install(home: &Path, echo: &[u8], number: usize) {
    let path = home.join("echo.wasm");
    let number = number.to_string();
    std::fs::write(&path, [echo, &custom_section(number.as_bytes())].concat()).expect("the home can be written");
    let mut command = at(home);
    command.arg("install").arg(path).args(["--allow-unsigned", "--yes", "--as", &format!("echo-{number}")]);
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("cargo-kami starts");
    assert!(status.success(), "{command:?} failed");
}

/// A section without a name.
fn custom_section(contents: &[u8]) -> Vec<u8> {
    let size = u8::try_from(contents.len() + 1).expect("the contents are short");
    [&[0, size, 0], contents].concat()
}

async fn first_answer(home: &Path, count: usize) -> Duration {
    let mut serve = at(home);
    serve.args(["serve", "--installed"]);
    let started = Instant::now();
    let mut pipe = Pipe::start(serve, Era::Legacy).await;
    let listed = pipe.ask("tools/list").await;
    let elapsed = started.elapsed();
    // a long list comes in pages
    assert!(listed.to_string().matches("\"name\":\"").count() >= count.min(50), "{listed}");
    elapsed
}

fn at(home: &Path) -> Command {
    let mut command = kami();
    command.env("KAMI_HOME", home);
    command
}
