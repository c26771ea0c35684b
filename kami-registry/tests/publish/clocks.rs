//! Clocks that are behind.

use crate::world::{Outcome, World};
use kami_registry::{
    Timestamp,
    publish::{AppendEvent, Writer},
};
use kami_test_remotes::Kind;
use std::sync::Mutex;

/// What somebody whose clock says `now` is told when they ask for a package of a registry that was written to at `changed`.
fn told(package: &str, (now, changed): (&str, &str)) -> Outcome<Option<(Timestamp, Timestamp)>> {
    let world = World::start(Kind::Folder)?;
    let (mut alice, mut bob) = (world.publisher("alice")?, world.publisher("bob")?);
    alice.now = changed.parse()?;
    alice.publish("1.0.0", b"\0asm one")?;
    let (now, told) = (now.parse()?, Mutex::new(None));
    let tell = |event| {
        if let AppendEvent::ClockBehind { now, written } = event {
            *told.lock().unwrap_or_else(|poison| poison.into_inner()) = Some((now, written));
        }
    };
    Writer { now: &|| now, tell: &tell, ..Writer::new(&mut bob.index, &*bob.transport) }.log(&package.parse()?)?;
    Ok(told.into_inner()?)
}

#[test]
fn test_log_asked_for_with_a_clock_that_is_behind_is_told_also_for_a_new_package() -> Outcome {
    let (far, near) =
        (("1970-01-01T00:00:09Z", "2026-11-22T10:00:00Z"), ("2026-11-22T09:55:00Z", "2026-11-22T10:00:00Z"));
    let behind = Some((far.0.parse()?, far.1.parse()?));

    assert_eq!((told("fs-grep", far)?, told("new-one", far)?), (behind, behind));
    assert_eq!((told("fs-grep", near)?, told("new-one", near)?), (None, None));
    Ok(())
}
