//! What holds whatever was done.
#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::{
    edit::any_edit,
    originals::{foreign_lines, noisy, plain},
};
use crate::story::{Story, fingerprint, key};
use kami_registry::Log;
use proptest::{collection::vec, prelude::*};
use std::sync::LazyLock;

/// A log, and what it says when only its first lines are there: one answer for each number of lines that count.
struct Original {
    story: Story,
    answers: Vec<Log>,
}

static PLAIN: LazyLock<Original> = LazyLock::new(|| Original::of(plain()));
static NOISY: LazyLock<Original> = LazyLock::new(|| Original::of(noisy()));

impl Original {
    fn of(story: Story) -> Self {
        Self { answers: answers(&story), story }
    }

    fn text(&self) -> Vec<u8> {
        self.story.text.clone().into_bytes()
    }
}

fn answers(story: &Story) -> Vec<Log> {
    let ends = story.text.match_indices('\n').map(|(end, _)| end + 1);
    let mut answers: Vec<Log> = Vec::new();
    for log in [0].into_iter().chain(ends).map(|end| story.read(&story.text.as_bytes()[..end])) {
        if answers.len() == log.entries().len() {
            answers.push(log);
        }
    }
    answers
}

/// The lines that count are the first of those that counted before, and all they say is what these said.
fn assert_says_no_more(original: &Original, changed: &[u8]) -> Result<(), TestCaseError> {
    let found = original.story.read(changed);
    let identity = original.answers.last().and_then(Log::identity);
    if found.identity().is_some() && found.identity() != identity {
        return assert_of_mallory_alone(&found);
    }
    let before = original.answers.get(found.entries().len());
    prop_assert!(before.is_some(), "there are {} lines that count", found.entries().len());
    let before = before.unwrap_or(&found);

    prop_assert_eq!(found.entries(), before.entries());
    prop_assert_eq!(found.releases(), before.releases());
    prop_assert_eq!(found.owners(), before.owners());
    prop_assert_eq!((found.threshold(), found.revoked()), (before.threshold(), before.revoked()));
    prop_assert_eq!(found.newer_format(), None);
    Ok(())
}

/// Whoever can replace a whole log can create another package under its name. It has another identity, which is what people
/// pin, and nothing of the first package can become a part of it.
fn assert_of_mallory_alone(log: &Log) -> Result<(), TestCaseError> {
    let mallory = [fingerprint(&key("mallory"))];
    prop_assert!(log.entries().iter().all(|entry| entry.signers == mallory));
    Ok(())
}

/// Every line that does not count is reported.
fn assert_reported(original: &Original, changed: &[u8]) -> Result<(), TestCaseError> {
    let found = original.story.read(changed);
    let lines = changed.split_inclusive(|byte| *byte == b'\n').count();
    prop_assert_eq!(found.entries().len() + found.skipped().len(), lines);
    Ok(())
}

proptest! {
    #[test]
    fn test_log_changed_by_others_never_says_more_than_it_did(edits in vec(any_edit(), 1..4)) {
        for original in [&PLAIN, &NOISY] {
            let mut text = original.text();
            edits.iter().for_each(|edit| edit.apply(&mut text));

            assert_says_no_more(original, &text)?;
            assert_reported(original, &text)?;
        }
    }

    #[test]
    fn test_log_with_every_byte_at_risk_never_says_more(at: prop::sample::Index, byte: u8) {
        let mut text = PLAIN.text();
        let at = at.index(text.len());
        text[at] = byte;

        assert_says_no_more(&PLAIN, &text)?;
    }

    #[test]
    fn test_log_shuffled_with_others_never_says_more(order in Just(all_lines()).prop_shuffle(), keep in 1..40_usize) {
        let text: String = order.into_iter().take(keep).collect();

        assert_says_no_more(&PLAIN, text.as_bytes())?;
    }

    #[test]
    fn test_log_of_any_bytes_is_read_without_panic(bytes: Vec<u8>, lines in vec(".*|\\{\"body\":\\{.*\\},\"sigs\":\\[\"U1NIU0lH[A-Za-z0-9+/]{0,238}={0,2}\"\\]\\}", 0..5)) {
        let read = [PLAIN.story.read(&bytes), PLAIN.story.read(lines.join("\n").as_bytes())];

        prop_assert!(read.iter().all(|log| log.entries().is_empty()));
    }
}

fn all_lines() -> Vec<String> {
    let own = &PLAIN.story.text;
    own.split_inclusive('\n').map(str::to_owned).chain(foreign_lines()).collect()
}
