//! What is read here, and what is left to libtest.

use super::*;

fn read(line: &str) -> Flags {
    Flags::read(&line.split_whitespace().map(String::from).collect::<Vec<_>>())
}

#[test]
fn test_flags_choosing_ones_are_left_to_libtest() {
    let flags = read("parses --exact --skip slow --ignored");

    assert_eq!(flags.choosing, ["parses", "--exact", "--skip", "slow", "--ignored"]);
    assert_eq!(flags.ignored, ["--ignored"]);
}

#[test]
fn test_flags_about_output_never_reach_libtest() {
    let flags = read("--nocapture -q --format terse --color=always --test-threads 3 parses");

    assert_eq!(flags.choosing, ["parses"]);
    assert_eq!((flags.output, flags.threads.map(NonZeroUsize::get)), (true, Some(3)));
    assert_eq!(read("--test-threads=2").threads.map(NonZeroUsize::get), Some(2));
    assert!(read("--list").list);
}
