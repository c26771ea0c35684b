//! Torn, long and endless logs.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::candidate::story;
use crate::story::{key, publish};
use kami_registry::{
    Log, Timestamp,
    log::{Event, LogLimits},
};

fn read(bytes: &[u8], limits: LogLimits) -> Log {
    let story = story();
    Log::verify(&story.name, &story.registry, bytes, &limits)
}

fn codes(log: &Log) -> Vec<(u64, &'static str)> {
    log.skipped().iter().map(|skipped| (skipped.line, skipped.reason.code())).collect()
}

#[test]
fn test_log_cut_anywhere_says_what_its_whole_lines_say() {
    let text = story().text;
    let starts: Vec<usize> = text.match_indices('\n').map(|(index, _)| index + 1).collect();

    // every place near a line break, and some of the others
    let near = |cut: &usize| cut.is_multiple_of(23) || starts.iter().any(|start| start.abs_diff(*cut) < 9);
    for cut in (0..text.len()).filter(near) {
        let log = read(&text.as_bytes()[..cut], LogLimits::default());
        let whole = starts.iter().filter(|start| **start <= cut).count();
        assert_eq!(log.entries().len(), whole, "{cut}");
        assert_eq!(log.skipped().is_empty(), cut == 0 || starts.contains(&cut), "{cut}");
    }
}

#[test]
fn test_log_with_a_torn_line_goes_on_behind_it() {
    let bob = key("bob");
    let mut whole = story();
    whole.publish("2.0.0", &key("alice"));
    for cut in [1, 2, 100] {
        let mut torn = story();
        torn.text = whole.text[..whole.text.len() - cut].to_owned();
        assert_eq!(codes(&torn.log()), [(3, "log-line-torn")]);

        torn.publish("3.0.0", &bob);

        let log = torn.log();
        assert_eq!(codes(&log), [(3, "log-line-form")]);
        let versions: Vec<String> = log.releases().iter().map(|release| release.version().to_string()).collect();
        assert_eq!(versions, ["1.0.0", "3.0.0"]);
    }
}

#[test]
fn test_line_longer_than_the_limit_does_not_count() {
    let text = story().text;
    let longest = u64::try_from(text.lines().map(str::len).max().unwrap()).unwrap();
    let limits = |line_bytes| LogLimits { line_bytes, ..LogLimits::default() };

    let (fits, too_long) = (read(text.as_bytes(), limits(longest)), read(text.as_bytes(), limits(longest - 1)));

    assert_eq!((codes(&fits), fits.entries().len()), (vec![], 2));
    assert_eq!(codes(&too_long).last().unwrap().1, "log-line-too-long");
    assert!(too_long.entries().len() < 2);
}

#[test]
fn test_log_longer_than_the_limit_is_read_up_to_it() {
    let text = story().text;
    let length = u64::try_from(text.len()).unwrap();
    let limits = |log_bytes| LogLimits { log_bytes, ..LogLimits::default() };

    let (fits, too_long) = (read(text.as_bytes(), limits(length)), read(text.as_bytes(), limits(length - 1)));

    assert_eq!((codes(&fits), fits.entries().len()), (vec![], 2));
    assert_eq!((codes(&too_long), too_long.entries().len()), (vec![(2, "log-too-long")], 1));
}

#[test]
fn test_log_full_of_noise_is_reported_in_part() {
    let mut text = story().text;
    text.push_str(&"\n".repeat(100_000));

    let log = read(text.as_bytes(), LogLimits::default());

    assert_eq!((log.skipped().len(), log.skipped_lines(), log.entries().len()), (1000, 100_000, 2));
}

#[test]
fn test_draft_that_would_not_fit_is_refused() {
    let text = story().text;
    let length = u64::try_from(text.len()).unwrap();
    let draft = |limits| {
        let event = Event::Publish(Box::new(publish("2.0.0")));
        read(text.as_bytes(), limits).draft(event, Timestamp::from_seconds(0)).map_or_else(|e| e.code(), |_| "fits")
    };
    let mut grown = story();
    grown.publish("2.0.0", &key("bob"));
    let line = u64::try_from(grown.text.lines().last().unwrap().len()).unwrap();
    let limits = |line_bytes, log_bytes| LogLimits { line_bytes, log_bytes };

    assert_eq!(draft(limits(line, length + line + 3)), "fits");
    assert_eq!(draft(limits(line - 1, u64::MAX)), "log-line-too-long");
    assert_eq!(draft(limits(line, length + line + 2)), "log-too-long");
}
