//! Every refusal is told apart from the others.

use crate::way::{Local, MAIN, Outcome, Way};
use kami_registry::git::{Caps, PushError, TransportError, Update, Want};
use kami_test_remotes::{Kind, Remote};
use std::{
    net::TcpListener,
    time::{Duration, Instant},
};

const INCOMING: &str = "refs/kami/incoming";

/// Pushes a first commit to a remote that has been prepared.
fn push_to(way: Way, prepare: impl Fn(&Remote) -> std::io::Result<()>) -> Outcome<(Result<(), PushError>, Remote)> {
    let (remote, local) = (Remote::start(way.0)?, Local::new()?);
    prepare(&remote)?;
    let commit = local.commit(None, "p/aa/one", "1")?;
    let pushed = way.open(&remote)?.push(&local.path(), &[Update::create(MAIN, commit)]);
    Ok((pushed, remote))
}

#[test]
fn test_refusal_of_a_hook_shows_its_message() -> Outcome {
    for way in Way::ALL {
        for hook in ["pre-receive", "update"] {
            let body = "echo 'line 2 of fs-grep was changed' >&2; exit 1";

            let (pushed, remote) = push_to(way, |remote| remote.hook(hook, body))?;

            let shown = matches!(&pushed, Err(PushError::Declined { name, said })
                if name == MAIN && said.to_string() == "line 2 of fs-grep was changed");
            assert!(shown, "{way:?} {hook}: {pushed:?}");
            assert_eq!(remote.git(&["for-each-ref"])?, "", "{way:?} {hook}");
        }
    }
    Ok(())
}

#[test]
fn test_hooks_that_agree_are_run_and_let_it_through() -> Outcome {
    for way in Way::ALL {
        let (pushed, remote) = push_to(way, |remote| remote.hook("post-receive", "touch ran"))?;

        assert!(pushed.is_ok(), "{way:?}: {pushed:?}");
        assert!(remote.path().join("ran").exists(), "{way:?}");
    }
    Ok(())
}

#[test]
fn test_refusal_by_a_rule_is_protected() -> Outcome {
    for way in Way::ALL {
        let (remote, local) = (Remote::start(way.0)?, Local::new()?);
        remote.git(&["config", "receive.denyNonFastForwards", "true"])?;
        let (long, short) = (local.commit(None, "p/aa/one", "12")?, local.commit(None, "p/aa/one", "1")?);
        let transport = way.open(&remote)?;
        transport.push(&local.path(), &[Update::create(MAIN, long)])?;

        let pushed = transport.push(&local.path(), &[Update::advance(MAIN, long, short)]);

        assert!(matches!(&pushed, Err(PushError::Protected { name, .. }) if name == MAIN), "{way:?}: {pushed:?}");
        assert_eq!(transport.tip(MAIN)?, Some(long), "{way:?}");
    }
    Ok(())
}

#[test]
fn test_refusal_of_a_missing_repository_says_so() -> Outcome {
    for way in Way::ALL {
        let (remote, local) = (Remote::start(way.0)?, Local::new()?);

        let found = way
            .open_url(&remote.url_of("missing.git"))
            .and_then(|transport| transport.fetch(&local.path(), &[Want::reference(MAIN, INCOMING)], &Caps::default()));

        assert!(matches!(&found, Err(TransportError::Missing { .. })), "{way:?}: {found:?}");
    }
    Ok(())
}

#[test]
fn test_refusal_to_push_without_permission_is_denied() -> Outcome {
    for way in Way::ALL.into_iter().filter(|way| way.0 == Kind::Http) {
        let (pushed, _) = push_to(way, |remote| remote.git(&["config", "http.receivepack", "false"]).map(drop))?;

        let denied = matches!(&pushed, Err(PushError::Transport(TransportError::Denied { .. })));
        assert!(denied, "{way:?}: {pushed:?}");
    }
    Ok(())
}

#[test]
fn test_refusal_of_connection_is_unreachable() -> Outcome {
    for way in Way::ALL.into_iter().filter(|way| way.0 != Kind::Folder) {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let scheme = if way.0 == Kind::Http { "http" } else { "git" };

        let found = way.open_url(&format!("{scheme}://127.0.0.1:{port}/index.git"))?.tip(MAIN);

        assert!(matches!(&found, Err(TransportError::Unreachable { .. })), "{way:?}: {found:?}");
    }
    Ok(())
}

#[test]
fn test_remote_that_never_answers_is_given_up_in_time() -> Outcome {
    for way in Way::ALL.into_iter().filter(|way| way.0 != Kind::Folder) {
        let (listener, local) = (TcpListener::bind("127.0.0.1:0")?, Local::new()?);
        let scheme = if way.0 == Kind::Http { "http" } else { "git" };
        let url = format!("{scheme}://{}/index.git", listener.local_addr()?);
        let (start, caps) = (Instant::now(), Caps { time: Duration::from_millis(300), ..Caps::default() });

        let found = way.open_url(&url)?.fetch(&local.path(), &[Want::reference(MAIN, INCOMING)], &caps);

        assert!(matches!(&found, Err(TransportError::TooSlow { .. })), "{way:?}: {found:?}");
        assert!(start.elapsed() < Duration::from_secs(10), "{way:?}: {:?}", start.elapsed());
    }
    Ok(())
}
