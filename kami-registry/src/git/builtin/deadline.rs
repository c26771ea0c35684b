//! An end for what may never end: the library has no limit for how long it waits for a host.

use super::session::Session;
use crate::git::TransportError;
use std::{sync::mpsc, thread};

/// Does the work on a thread of its own and waits for it no longer than the session may take. Given up, the work ends as soon
/// as the host says anything more, and changes nothing after that.
pub(super) fn within<T: Send + 'static>(
    session: Session,
    work: impl FnOnce(&Session) -> T + Send + 'static,
) -> Result<T, TransportError> {
    let (give, take) = mpsc::channel();
    let shared = session.clone();
    thread::spawn(move || {
        // nobody takes it any more when it comes too late
        let _ = give.send(work(&shared));
    });
    match take.recv_timeout(session.caps.time) {
        Ok(done) => Ok(done),
        Err(_) => {
            session.give_up();
            Err(session.too_slow())
        }
    }
}
