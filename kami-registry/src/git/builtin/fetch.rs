//! Lists references and fetches.

use super::session::Session;
use crate::git::{Source, TransportError, Want, local};
use git2::{AutotagOption, Direction, Error, FetchOptions, Oid, Remote, RemoteRedirect, Repository};
use std::{collections::BTreeMap, path::Path};

/// What the remote's references point to whose names start so.
pub(super) fn refs(session: &Session, prefix: &str) -> Result<BTreeMap<String, Oid>, TransportError> {
    let list = || {
        let mut remote = Remote::create_detached(session.url.to_string())?;
        let mut refs = advertised(session, &mut remote)?;
        refs.retain(|name, _| name.starts_with(prefix));
        Ok(refs)
    };
    list().map_err(|error: Error| session.explain(&error))
}

/// All references, as the remote says when it is connected to.
fn advertised(session: &Session, remote: &mut Remote<'_>) -> Result<BTreeMap<String, Oid>, Error> {
    let connection = remote.connect_auth(Direction::Fetch, Some(session.callbacks()), None)?;
    let heads = connection.list()?.iter();
    // what a tag points to in the end is no reference
    let refs = heads.filter(|head| !head.name().ends_with("^{}"));
    Ok(refs.map(|head| (head.name().to_owned(), head.oid())).collect())
}

/// Brings what is wanted.
pub(super) fn fetch(session: &Session, into: &Path, wants: &[Want]) -> Result<Vec<Oid>, TransportError> {
    let repository = local::open(into)?;
    let url = session.url.to_string();
    let remote = || repository.remote_anonymous(&url).map_err(|error| local::unusable(into, error));
    let refs = advertised(session, &mut remote()?).map_err(|error| session.explain(&error))?;
    // the library takes it for a success when what is wanted is not there
    let found: Result<Vec<Oid>, _> = wants.iter().map(|want| find(session, &refs, want)).collect();
    let found = found?;
    download(session, &mut remote()?, &specs(&refs, wants))?;
    let lacks = |id: &&Oid| repository.odb().is_ok_and(|objects| !objects.exists(**id));
    if let Some(id) = found.iter().find(lacks) {
        return Err(TransportError::Lacks { url: session.url.clone(), name: id.to_string() });
    }
    point(session, &repository, wants, &found)
}

fn find(session: &Session, refs: &BTreeMap<String, Oid>, want: &Want) -> Result<Oid, TransportError> {
    match &want.source {
        Source::Object(id) => Ok(*id),
        Source::Ref(name) => {
            let lacks = || TransportError::Lacks { url: session.url.clone(), name: name.clone() };
            refs.get(name).copied().ok_or_else(lacks)
        }
    }
}

/// What to ask for: by name where something has one, for not every remote gives objects by their ids.
fn specs(refs: &BTreeMap<String, Oid>, wants: &[Want]) -> Vec<String> {
    let named = |id: &Oid| refs.iter().find(|(_, target)| *target == id).map(|(name, _)| name.clone());
    let sources = wants.iter().map(|want| match &want.source {
        Source::Ref(name) => name.clone(),
        Source::Object(id) => named(id).unwrap_or_else(|| id.to_string()),
    });
    sources.collect()
}

fn download(session: &Session, remote: &mut Remote<'_>, specs: &[String]) -> Result<(), TransportError> {
    let mut options = FetchOptions::new();
    options.remote_callbacks(session.callbacks()).download_tags(AutotagOption::None);
    options.update_fetchhead(false).follow_redirects(RemoteRedirect::None);
    remote.download(specs, Some(&mut options)).map_err(|error| match error.message() {
        message if message.contains("cannot fetch a specific object") => {
            TransportError::Lacks { url: session.url.clone(), name: specs.join(" ") }
        }
        _ => session.explain(&error),
    })
}

fn point(
    session: &Session,
    repository: &Repository,
    wants: &[Want],
    found: &[Oid],
) -> Result<Vec<Oid>, TransportError> {
    if session.is_given_up() {
        return Err(session.too_slow());
    }
    for (want, id) in wants.iter().zip(found) {
        let pointed = repository.reference(&want.into, *id, true, "fetched");
        pointed.map_err(|error| local::unusable(repository.path(), error))?;
    }
    Ok(found.to_vec())
}
