//! Many processes that publish to one registry at the same time, and processes that are killed while they do.
//!
//! This program is its own worker: started with a [`job`](job::Job) it publishes, started by cargo it starts many of itself.
//! It does less than it can in order to be quick; with `KAMI_CROWD=full` in the environment it does all of it.
#![expect(clippy::disallowed_methods, reason = "the environment says how much to do")]

mod crowd;
mod job;
mod kill;
mod registry;

use registry::Outcome;

fn main() -> Outcome {
    if let Some(job) = job::Job::given()? {
        return job.work();
    }
    let scale = if std::env::var_os("KAMI_CROWD").is_some() { Scale::Full } else { Scale::Quick };
    crowd::test_crowd_that_publishes_at_once_lands_whole(scale)?;
    kill::test_processes_killed_at_any_moment_leave_all_whole(scale)
}

/// How much is done.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Scale {
    Quick,
    Full,
}
