//! What keeps a program of somebody else's data within bounds.

use crate::git::Interaction;
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, kill_process_group, waitid};
use std::{
    process::Child,
    thread,
    time::{Duration, Instant},
};

/// Enough to index the packs of any registry; a list of references that never ends stops here.
#[cfg(target_os = "linux")]
const MOST_MEMORY: u64 = 4 << 30;

/// How long a program that was told to end may take for it.
const GRACE: Duration = Duration::from_secs(1);

/// Bounds the memory of a program and of those it starts, where the system can do that from outside.
#[cfg(target_os = "linux")]
pub(super) fn limit_memory(child: &Child) {
    use rustix::process::{Resource, Rlimit, prlimit};
    let limit = Rlimit { current: Some(MOST_MEMORY), maximum: Some(MOST_MEMORY) };
    // one that has ended already needs no limit; a lower one of the user's cannot be raised
    let _ = prlimit(Pid::from_child(child).into(), Resource::Data, limit);
}

/// Bounds the memory of a program and of those it starts, where the system can do that from outside.
#[cfg(not(target_os = "linux"))]
pub(super) fn limit_memory(_: &Child) {}

/// Ends a program with all it has started.
pub(super) fn end(child: &mut Child, interaction: Interaction) {
    let pid = Pid::from_child(child);
    let signal = |signal| match interaction {
        Interaction::Never => kill_process_group(pid, signal),
        // it shares our group; told to end, git ends what it has started
        Interaction::Terminal => kill_process(pid, signal),
    };
    let _ = signal(Signal::TERM);
    let start = Instant::now();
    while start.elapsed() < GRACE && is_running(pid) {
        thread::sleep(Duration::from_millis(5));
    }
    // the group may outlive its first process
    let _ = signal(Signal::KILL);
    let _ = child.wait();
}

/// Looks without taking notice of its end: as long as nobody has, the id cannot become that of another.
fn is_running(pid: Pid) -> bool {
    let look = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
    matches!(waitid(WaitId::Pid(pid), look), Ok(None))
}
