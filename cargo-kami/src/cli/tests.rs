//! The command line is consistent and reads both ways of calling it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn parsed(line: &str) -> Result<Cli, clap::Error> {
    parse(line.split(' ').map(Into::into))
}

#[test]
fn test_cli_definition_has_no_contradictions() {
    Cli::command().debug_assert();
}

#[test]
fn test_parse_called_by_cargo_names_cargo_kami() {
    let usage = parsed("cargo-kami kami new --no-such-flag").unwrap_err().to_string();

    assert!(usage.contains("Usage: cargo kami new"), "{usage}");
}

#[test]
fn test_parse_called_directly_names_the_binary() {
    let usage = parsed("cargo-kami new --no-such-flag").unwrap_err().to_string();

    assert!(usage.contains("Usage: cargo-kami new"), "{usage}");
}

#[test]
fn test_parse_quiet_and_verbose_are_refused_together() {
    let refused = parsed("cargo-kami new demo -q -v").unwrap_err();

    assert_eq!(refused.kind(), clap::error::ErrorKind::ArgumentConflict);
}

#[test]
fn test_settings_two_verbose_flags_mean_trace() {
    let cli = parsed("cargo-kami new demo -vv").unwrap();

    assert_eq!(cli.global.settings().verbosity, Verbosity::Trace);
}
