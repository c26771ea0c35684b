//! Runs git and watches it.

use super::{
    GitProgram,
    collect::{Collected, Rest},
    command, limits,
    watch::Watch,
};
use crate::git::{Caps, TransportError};
use std::{
    ffi::OsString,
    io,
    path::Path,
    process::{Child, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

/// What to do, where, and how much it may take.
pub(super) struct Call<'a> {
    pub(super) words: Vec<OsString>,
    pub(super) repository: &'a Path,
    pub(super) caps: &'a Caps,
}

/// What came of it.
pub(super) struct Ran {
    pub(super) success: bool,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

/// A list of half a million references fits.
const MOST_OUTPUT: usize = 64 << 20;
const MOST_MESSAGES: usize = 64 << 10;

/// Runs git to its end, or ends it.
pub(super) fn run(program: &GitProgram, call: &Call<'_>) -> Result<Ran, TransportError> {
    let url = || program.url.clone();
    let mut command = command::command(program, call.repository);
    command.args(&call.words).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let watch = Watch::new(call.repository);
    let mut child = command.spawn().map_err(|_| TransportError::NoGit { url: Some(url()) })?;
    limits::limit_memory(&child);
    let stdout = child.stdout.take().map(|pipe| Collected::new(pipe, MOST_OUTPUT, Rest::Refuse));
    let stderr = child.stderr.take().map(|pipe| Collected::new(pipe, MOST_MESSAGES, Rest::Forget));
    let status = wait(program, call, &mut child, &watch).map_err(|stop| {
        watch.clean();
        stop.explain(program, call)
    })?;
    let [stdout, stderr] = [stdout, stderr].map(|collected| collected.map(Collected::text).unwrap_or_default());
    match stdout.len() {
        MOST_OUTPUT.. => Err(TransportError::TooLarge { url: url(), limit: MOST_OUTPUT as u64 }),
        _ => Ok(Ran { success: status.success(), stdout, stderr }),
    }
}

/// Why git was not left to come to its end.
enum Stop {
    TooLarge,
    TooSlow,
    Io(io::Error),
}

impl Stop {
    fn explain(self, program: &GitProgram, call: &Call<'_>) -> TransportError {
        let url = program.url.clone();
        match self {
            Self::TooLarge => TransportError::TooLarge { url, limit: call.caps.bytes },
            Self::TooSlow => TransportError::TooSlow { url, limit: call.caps.time },
            Self::Io(source) => TransportError::Io { path: "git".into(), source },
        }
    }
}

fn wait(program: &GitProgram, call: &Call<'_>, child: &mut Child, watch: &Watch) -> Result<ExitStatus, Stop> {
    let start = Instant::now();
    let stop = loop {
        let ended = child.try_wait().map_err(Stop::Io)?;
        let is_too_much = watch.received() > call.caps.bytes;
        match ended {
            // what came in the last moment counts too
            Some(status) => return if is_too_much { Err(Stop::TooLarge) } else { Ok(status) },
            None if is_too_much => break Stop::TooLarge,
            None if start.elapsed() > call.caps.time => break Stop::TooSlow,
            // often at first, for most is done in no time
            None => thread::sleep((start.elapsed() / 10).clamp(Duration::from_millis(1), Duration::from_millis(20))),
        }
    };
    limits::end(child, program.options.interaction);
    Err(stop)
}
