//! The summary line.

use super::*;

#[test]
fn test_tally_with_a_failure_reads_like_libtest() {
    let mut tally = Tally { filtered_out: 4, elapsed: Duration::from_millis(1234), ..Tally::default() };
    for verdict in [Verdict::Passed, Verdict::Failed { why: None }, Verdict::Skipped, Verdict::Ignored { reason: None }]
    {
        tally.count(&verdict);
    }

    assert_eq!(
        tally.to_string(),
        "test result: FAILED. 1 passed; 1 failed; 2 ignored; 0 measured; 4 filtered out; finished in 1.23s"
    );
}
