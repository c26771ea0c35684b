//! Copies objects from repository to repository.

use super::{Folder, TransportError, closure::Closure};
use crate::git::{Caps, Said, local};
use git2::{Oid, Repository};
use std::{
    io::{self, Write},
    time::Instant,
};

/// From so many objects on they are written as one pack.
const PACK_FROM: usize = 256;

/// A copy that is going on.
pub(super) struct Copy<'a> {
    pub(super) from: &'a Repository,
    pub(super) to: &'a Repository,
    caps: &'a Caps,
    start: Instant,
}

/// Why a copy did not come to its end.
pub(super) enum Stop {
    /// What is copied cannot be read.
    Git(git2::Error),
    /// The copy cannot be written.
    Write(git2::Error),
    Io(io::Error),
    TooLarge,
    TooSlow,
}

impl<'a> Copy<'a> {
    pub(super) fn new(from: &'a Repository, to: &'a Repository, caps: &'a Caps) -> Self {
        Self { from, to, caps, start: Instant::now() }
    }

    /// No object may have more bytes.
    pub(super) fn most(&self) -> u64 {
        self.caps.bytes
    }

    /// Stops when this many bytes are too many, or when time is up.
    pub(super) fn check(&self, bytes: u64) -> Result<(), Stop> {
        match bytes {
            _ if bytes > self.caps.bytes => Err(Stop::TooLarge),
            _ if self.start.elapsed() > self.caps.time => Err(Stop::TooSlow),
            _ => Ok(()),
        }
    }
}

/// Finds out what the tips need. A history that does not join what is there is cut off, as in a shallow clone: only what the
/// registry says now has to be copied then, not how it came to that.
pub(super) fn plan<'a>(folder: &Folder, copy: &'a Copy<'a>, tips: &[Oid]) -> Result<Closure<'a>, TransportError> {
    let run = || {
        let mut closure = Closure::new(copy)?;
        for tip in tips {
            closure.cut_if_long(*tip)?;
            closure.add(*tip)?;
        }
        Ok(closure)
    };
    run().map_err(|stop| explain(folder, copy, stop))
}

/// Brings what was found to be needed.
pub(super) fn bring(folder: &Folder, copy: &Copy<'_>, plan: &Closure<'_>) -> Result<(), TransportError> {
    // git is told first of what is cut off: a line too many does no harm
    let marked = super::shallow::add(copy.to.path(), &plan.cut).map_err(Stop::Io);
    marked.and_then(|()| write(copy, &plan.objects)).map_err(|stop| explain(folder, copy, stop))
}

/// Brings the tips with all that is missing of their history.
pub(super) fn push(folder: &Folder, copy: &Copy<'_>, tips: &[Oid]) -> Result<(), TransportError> {
    let run = || {
        let mut closure = Closure::new(copy)?;
        tips.iter().try_for_each(|tip| closure.add(*tip))?;
        write(copy, &closure.objects)
    };
    run().map_err(|stop| match stop {
        Stop::Git(error) => local::unusable(copy.from.path(), error),
        Stop::Write(error) if error.message().contains("ermission denied") => {
            TransportError::Denied { url: folder.url.clone(), said: Said::new(error.message()) }
        }
        other => explain(folder, copy, other),
    })
}

fn explain(folder: &Folder, copy: &Copy<'_>, stop: Stop) -> TransportError {
    let url = folder.url.clone();
    match stop {
        Stop::Git(error) => folder.damaged(&error),
        Stop::Write(error) => local::unusable(copy.to.path(), error),
        Stop::Io(source) => TransportError::Io { path: copy.to.path().to_owned(), source },
        Stop::TooLarge => TransportError::TooLarge { url, limit: copy.caps.bytes },
        Stop::TooSlow => TransportError::TooSlow { url, limit: copy.caps.time },
    }
}

fn write(copy: &Copy<'_>, objects: &[Oid]) -> Result<(), Stop> {
    let (from, to) = (copy.from.odb()?, copy.to.odb()?);
    if objects.len() >= PACK_FROM {
        return write_pack(copy, objects);
    }
    for id in objects {
        let object = from.read(*id)?;
        to.write(object.kind(), object.data()).map_err(Stop::Write)?;
        copy.check(0)?;
    }
    Ok(())
}

fn write_pack(copy: &Copy<'_>, objects: &[Oid]) -> Result<(), Stop> {
    let to = copy.to.odb()?;
    let mut pack = copy.from.packbuilder()?;
    objects.iter().try_for_each(|id| pack.insert_object(*id, None))?;
    let mut writer = to.packwriter().map_err(Stop::Write)?;
    let mut broken = None;
    let written = pack.foreach(|bytes| {
        let result = writer.write_all(bytes).map_err(Stop::Io).and_then(|()| copy.check(0));
        broken = result.err();
        broken.is_none()
    });
    broken.map_or(Ok(()), Err)?;
    written?;
    writer.commit().map(drop).map_err(Stop::Write)
}

impl From<git2::Error> for Stop {
    fn from(error: git2::Error) -> Self {
        Self::Git(error)
    }
}
