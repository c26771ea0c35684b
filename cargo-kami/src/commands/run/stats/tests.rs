//! Numbers with units.

use super::*;

#[test]
fn test_line_shows_times_and_sizes_with_units() {
    let usage = Usage {
        load: Duration::from_micros(1500),
        call: Duration::from_millis(20),
        peak_memory: 1 << 20,
        logged: 12,
        ..Usage::default()
    };

    assert_eq!(
        line(&usage),
        "load 1.50 ms, instantiate 0.00 ms, call 20.00 ms, total 21.50 ms; peak memory 1 MiB; logged 12 B"
    );
    assert_eq!(json(&usage).get("totalMs"), Some(&json!(21.5)));
}
