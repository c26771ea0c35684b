//! Progress, logs and cancellation.

use kami::Context;
use kami::context::Level;
use kami::serde_json::json;

/// Counts, unless it is cancelled.
#[kami::tool]
fn count(ctx: &Context, to: u8) -> kami::Result<u8> {
    for number in 1..=to {
        kami::ensure!(!ctx.cancelled(), "cancelled at {number}");
        ctx.progress(number).of(to).message(format!("at {number}"));
    }
    ctx.warn(format_args!("counted to {to}"));
    Ok(to)
}

#[test]
fn test_progress_of_a_loop_reports_every_step() {
    let ctx = kami::testing::context();

    kami::testing::call("count", &json!({ "to": 2 }), &ctx).unwrap();

    let reports = ctx.reports().into_iter().map(|report| (report.done, report.total, report.message));
    let wanted = [(1.0, Some(2.0), Some("at 1".to_owned())), (2.0, Some(2.0), Some("at 2".to_owned()))];
    assert_eq!(reports.collect::<Vec<_>>(), wanted);
}

#[test]
fn test_progress_without_more_reports_only_the_work_done() {
    let ctx = kami::testing::context();

    ctx.progress(0.25);

    let report = ctx.reports().pop().unwrap();
    assert_eq!((report.done, report.total, report.message), (0.25, None, None));
}

#[test]
fn test_log_at_each_level_keeps_level_and_message() {
    let ctx = kami::testing::context();

    ctx.debug("a");
    ctx.info("b");
    ctx.warn("c");
    ctx.error("d");
    ctx.log(Level::Alert, 5);

    let logs = ctx.logs().into_iter().map(|log| (log.level, log.message)).collect::<Vec<_>>();
    let levels = [Level::Debug, Level::Info, Level::Warning, Level::Error, Level::Alert];
    assert_eq!(logs, levels.into_iter().zip(["a", "b", "c", "d", "5"].map(str::to_owned)).collect::<Vec<_>>());
}

#[test]
fn test_cancelled_call_stops_where_it_asks() {
    let ctx = kami::testing::context();
    ctx.cancel();

    let error = count(&ctx, 3).unwrap_err();

    assert_eq!(error.to_string(), "cancelled at 1");
}
