//! Amounts, good and bad.

use super::*;

#[test]
fn test_byte_size_in_all_spellings_reads_as_bytes() {
    let cases = [
        ("64 MiB", Some(64 << 20)),
        ("1MiB", Some(1 << 20)),
        ("512", Some(512)),
        ("1 KB", Some(1000)),
        ("x", None),
        ("", None),
    ];

    for (text, bytes) in cases {
        assert_eq!(text.parse::<ByteSize>().ok().map(ByteSize::bytes), bytes, "{text}");
    }
}

#[test]
fn test_byte_size_display_round_trips_exactly() {
    for size in [ByteSize::mib(64), ByteSize::new(512), ByteSize::new(1536)] {
        assert_eq!(size.to_string().parse(), Ok(size));
    }
}

#[test]
fn test_span_in_all_spellings_reads_as_duration() {
    let cases = [
        ("5 s", Some(5000)),
        ("5s", Some(5000)),
        ("250 ms", Some(250)),
        ("2 min", Some(120_000)),
        ("5", None),
        ("soon", None),
    ];

    for (text, milliseconds) in cases {
        let read = text.parse::<Span>().ok().map(|span| span.duration().as_millis());
        assert_eq!(read, milliseconds, "{text}");
    }
}
