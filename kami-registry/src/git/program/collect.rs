//! What a program writes, read while it runs.

use std::{
    io::{self, Read},
    sync::{Arc, Mutex, PoisonError},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

/// What a program has written so far, at most so many bytes.
pub(super) struct Collected {
    bytes: Arc<Mutex<Vec<u8>>>,
    thread: JoinHandle<()>,
}

/// What to do with more than there may be.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Rest {
    /// Read it and forget it.
    Forget,
    /// Stop reading, which ends the program.
    Refuse,
}

/// How long to wait for the end after the program has ended: another that it left behind may keep the pipe open.
const GRACE: Duration = Duration::from_millis(200);

impl Collected {
    /// Starts to read.
    pub(super) fn new(mut from: impl Read + Send + 'static, most: usize, rest: Rest) -> Self {
        let bytes = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&bytes);
        let thread = thread::spawn(move || {
            let mut buffer = [0; 8192];
            while let Ok(length @ 1..) = read(&mut from, &mut buffer) {
                let mut bytes = shared.lock().unwrap_or_else(PoisonError::into_inner);
                let room = most.saturating_sub(bytes.len()).min(length);
                bytes.extend(buffer.iter().take(room));
                if room < length && rest == Rest::Refuse {
                    return;
                }
            }
        });
        Self { bytes, thread }
    }

    /// Everything, when the program has ended.
    pub(super) fn text(self) -> String {
        let start = Instant::now();
        while !self.thread.is_finished() && start.elapsed() < GRACE {
            thread::sleep(Duration::from_millis(1));
        }
        String::from_utf8_lossy(&self.bytes.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }
}

fn read(from: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match from.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => return read,
        }
    }
}
