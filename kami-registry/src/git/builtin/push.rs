//! Pushes one reference after another.

use super::session::Session;
use crate::git::{PushError, Update, local, messages, refusal::Refusal};
use git2::{Direction, Error, Oid, PushOptions, Remote, RemoteRedirect};
use std::{cell::RefCell, path::Path};

/// Moves references, if what the remote says when it is connected to is what is expected.
pub(super) fn push(session: &Session, from: &Path, updates: &[Update]) -> Result<(), PushError> {
    let repository = local::open(from)?;
    let url = session.url.to_string();
    let remote = || repository.remote_anonymous(&url).map_err(|error| local::unusable(from, error));
    let open = look(session, &mut remote()?, updates)?;
    open.iter().try_for_each(|update| push_one(session, &mut remote()?, update))
}

/// Which of them there is something to do for; none, if another one is not as expected.
fn look<'a>(session: &Session, remote: &mut Remote<'_>, updates: &'a [Update]) -> Result<Vec<&'a Update>, PushError> {
    let explain = |error: Error| PushError::Transport(session.explain(&error));
    let connection = remote.connect_auth(Direction::Push, Some(session.callbacks()), None).map_err(explain)?;
    let heads = connection.list().map_err(explain)?;
    let now = |name: &str| heads.iter().find(|head| head.name() == name).map(|head| head.oid());
    let open: Vec<&Update> = updates.iter().filter(|update| now(&update.name) != update.new).collect();
    match open.iter().find(|update| now(&update.name) != update.expected) {
        Some(update) => Err(raced(update)),
        None => Ok(open),
    }
}

fn raced(update: &Update) -> PushError {
    let name = update.name.clone();
    if update.expected.is_none() { PushError::Taken { name } } else { PushError::Lost { name } }
}

fn push_one(session: &Session, remote: &mut Remote<'_>, update: &Update) -> Result<(), PushError> {
    let report: RefCell<Option<Option<String>>> = RefCell::default();
    let is_raced = RefCell::new(false);
    let mut callbacks = session.callbacks();
    // what it says now is what the remote compares with: it may have changed since it was looked at
    callbacks.push_negotiation(|moves| {
        let seen = |at: Oid| (!at.is_zero()).then_some(at);
        let fits = moves.iter().all(|moved| seen(moved.src()) == update.expected);
        is_raced.replace(!fits);
        if fits && !session.is_given_up() { Ok(()) } else { Err(Error::from_str("stale info")) }
    });
    callbacks.push_update_reference(|_, refusal| {
        report.replace(Some(refusal.map(str::to_owned)));
        Ok(())
    });
    let mut options = PushOptions::new();
    options.remote_callbacks(callbacks).follow_redirects(RemoteRedirect::None);
    let source = update.new.map(|id| format!("+{id}")).unwrap_or_default();
    let pushed = remote.push(&[format!("{source}:{}", update.name)], Some(&mut options));
    drop(options);
    match (pushed, report.into_inner()) {
        _ if is_raced.into_inner() => Err(raced(update)),
        (Err(error), _) => Err(PushError::Transport(session.explain(&error))),
        (Ok(()), Some(None)) => Ok(()),
        (Ok(()), Some(Some(reason))) => Err(Refusal { name: &update.name, reason: &reason, remote: &session.remote() }
            .explain(std::slice::from_ref(update))),
        // success is only what the remote reports
        (Ok(()), None) => Err(PushError::Transport(messages::explain(&session.url, "nothing was reported"))),
    }
}
