//! The clock of the engines: one thread that ticks every millisecond while calls run, and sleeps while none does.

use super::HostError;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
    },
    thread::{self, Thread},
    time::Duration,
};

const TICK: Duration = Duration::from_millis(1);

/// Ticks without a running call before the thread goes to sleep: calls in quick succession need not wake it each time.
const IDLE_TICKS: u32 = 100;

#[derive(Default)]
struct State {
    running: AtomicUsize,
    asleep: AtomicBool,
    stopped: AtomicBool,
}

/// Makes running components give way to their deadlines.
pub(crate) struct Ticker {
    state: Arc<State>,
    thread: Thread,
}

/// Keeps the clock running while it lives.
pub(crate) struct Running<'a>(&'a State);

impl Ticker {
    /// Calls `tick` every millisecond while calls run.
    pub(crate) fn start(tick: impl Fn() + Send + 'static) -> Result<Self, HostError> {
        let state = Arc::new(State::default());
        let seen = state.clone();
        let thread = thread::Builder::new()
            .name("kami-ticker".into())
            .spawn(move || beat(&tick, &seen))
            .map_err(HostError::Thread)?;
        Ok(Self { state, thread: thread.thread().clone() })
    }

    /// Runs the clock for one call.
    pub(crate) fn run(&self) -> Running<'_> {
        self.state.running.fetch_add(1, SeqCst);
        if self.state.asleep.swap(false, SeqCst) {
            self.thread.unpark();
        }
        Running(&self.state)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.running.fetch_sub(1, SeqCst);
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        self.state.stopped.store(true, SeqCst);
        self.thread.unpark();
    }
}

fn beat(tick: &impl Fn(), state: &State) {
    let mut idle = 0;
    while !state.stopped.load(SeqCst) {
        if state.running.load(SeqCst) > 0 {
            idle = 0;
        } else {
            idle += 1;
        }
        if idle > IDLE_TICKS {
            sleep(state);
            idle = 0;
        }
        thread::sleep(TICK);
        tick();
    }
}

/// Sleeps until a call starts. `asleep` is set anew before each look at `running`: a call that starts after the look
/// finds it set, and one that came and went meanwhile has cleared it.
fn sleep(state: &State) {
    loop {
        state.asleep.store(true, SeqCst);
        if state.running.load(SeqCst) > 0 || state.stopped.load(SeqCst) {
            break;
        }
        thread::park();
    }
    state.asleep.store(false, SeqCst);
}

#[cfg(test)]
mod tests;
