//! Panics as Rust guests report them.

use super::*;

#[test]
fn test_panic_message_of_a_report_holds_message_and_place() {
    let cases = [
        (
            "thread 'main' (1) panicked at src/lib.rs:7:5:\nboom\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n",
            Some("boom (at src/lib.rs:7:5)"),
        ),
        ("noise\nthread '<unnamed>' panicked at a.rs:1:1:\ntwo\nlines\n", Some("two\nlines (at a.rs:1:1)")),
        ("memory allocation of 10 bytes failed\n", None),
        ("", None),
    ];

    for (stderr, message) in cases {
        assert_eq!(panic_message(stderr).as_deref(), message, "{stderr}");
    }
}
