//! Remotes, reached with what is built in: for where there is no `git` program.
//!
//! It asks the remote for its whole list of references each time, and it cannot push all or nothing: so it looks at
//! everything that is expected first, and then moves one reference after another. `https://` and `ssh://` need the feature
//! `builtin-net`.

mod credentials;
mod deadline;
mod fetch;
mod push;
mod session;

use super::{
    Caps, Exclusive, Oid, PushError, RegistryUrl, Transport, TransportError, TransportOptions, Update, Want, names,
    url::Scheme,
};
use session::Session;
use std::{collections::BTreeMap, path::Path};

/// A repository reached without a program.
#[derive(Debug)]
pub(super) struct BuiltIn {
    url: RegistryUrl,
    options: TransportOptions,
}

impl BuiltIn {
    /// What reaches this URL, if anything here does.
    pub(super) fn for_url(url: &RegistryUrl, options: &TransportOptions) -> Option<Self> {
        let is_here = match url.scheme()? {
            Scheme::Http | Scheme::Git => true,
            Scheme::Https | Scheme::Ssh => cfg!(feature = "builtin-net"),
        };
        is_here.then(|| Self { url: url.clone(), options: *options })
    }
}

impl Transport for BuiltIn {
    fn url(&self) -> &RegistryUrl {
        &self.url
    }

    fn refs(&self, prefix: &str) -> Result<BTreeMap<String, Oid>, TransportError> {
        names::check_start(prefix)?;
        let prefix = prefix.to_owned();
        deadline::within(Session::new(&self.url, &self.options.caps), move |session| fetch::refs(session, &prefix))?
    }

    fn fetch(&self, into: &Path, wants: &[Want], caps: &Caps) -> Result<Vec<Oid>, TransportError> {
        names::check_wants(wants)?;
        let (into, wants) = (into.to_owned(), wants.to_vec());
        deadline::within(Session::new(&self.url, caps), move |session| fetch::fetch(session, &into, &wants))?
    }

    fn push(&self, from: &Path, updates: &[Update]) -> Result<(), PushError> {
        names::check(updates.iter().map(|update| update.name.as_str()))?;
        let (from, updates) = (from.to_owned(), updates.to_vec());
        deadline::within(Session::new(&self.url, &self.options.caps), move |session| {
            push::push(session, &from, &updates)
        })?
    }

    fn exclusive(&self) -> Result<Exclusive, TransportError> {
        Ok(Exclusive(None))
    }
}
