//! Progress, logs and cancellation.

use kami::Context;
use kami::context::Level;

/// Reports progress and logs at every level.
#[kami::tool]
fn report(steps: u32, ctx: &Context) -> String {
    for step in 1..=steps {
        ctx.progress(step).of(steps).message(format!("step {step}"));
    }
    ctx.progress(f64::from(steps) + 0.5);
    for (level, word) in LEVELS {
        ctx.log(level, word);
    }
    format!("{steps} steps")
}

const LEVELS: [(Level, &str); 8] = [
    (Level::Debug, "debug"),
    (Level::Info, "info"),
    (Level::Notice, "notice"),
    (Level::Warning, "warning"),
    (Level::Error, "error"),
    (Level::Critical, "critical"),
    (Level::Alert, "alert"),
    (Level::Emergency, "emergency"),
];

/// Writes to standard output and standard error.
#[kami::tool]
fn print(text: String) {
    println!("out: {text}");
    eprintln!("err: {text}");
}

/// Works until the call is cancelled, then stops by itself.
#[kami::tool]
fn cancelled_loop(ctx: &Context) -> kami::Result<String> {
    let mut rounds = 0_u64;
    while !ctx.cancelled() {
        rounds += 1;
        ctx.progress(rounds);
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    kami::bail!("cancelled")
}
