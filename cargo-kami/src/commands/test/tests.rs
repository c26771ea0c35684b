//! From flags to what cargo gets.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::output::Settings;
use clap::Parser;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    args: Args,
}

fn parsed(line: &str) -> Args {
    Line::try_parse_from(std::iter::once("kami").chain(line.split_whitespace())).unwrap().args
}

#[test]
fn test_places_both_unless_one_is_asked_for() {
    assert_eq!(places(&parsed("")), [TestPlace::Native, TestPlace::Sandbox]);
    assert_eq!(places(&parsed("--native-only")), [TestPlace::Native]);
    assert_eq!(places(&parsed("--sandbox-only")), [TestPlace::Sandbox]);
}

#[test]
fn test_arguments_for_cargo_and_for_libtest_are_told_apart() {
    let (shell, ..) = Shell::buffered(Settings::default());

    let args = parsed("greets -p demo --features=a --locked -- --exact --ignored");

    assert_eq!(arguments(&args, &shell), ["--package=demo", "--features=a", "--locked"]);
    assert_eq!((args.filter.as_deref(), args.libtest.len()), (Some("greets"), 2));
}

#[test]
fn test_runner_limits_are_handed_on() {
    let runner = runner(&parsed("--time 5s --memory 8MiB")).unwrap();

    assert_eq!(runner.get(1..), Some(["__runner", "--time=5s", "--memory=8 MiB"].map(String::from).as_slice()));
}
