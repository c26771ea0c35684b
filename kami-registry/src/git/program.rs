//! Remotes, reached with the `git` program.
//!
//! It knows the user's keys, helpers and proxies, speaks the newer protocol, and pushes all or nothing. What it is called
//! with and what it may use stands in [`command`]; how much it may take and how long, in [`run`].

mod collect;
mod command;
mod limits;
mod outcome;
mod run;
mod version;
mod watch;

use super::{
    Caps, Exclusive, Oid, PushError, RegistryUrl, Source, Transport, TransportError, TransportOptions, Update, Want,
    local, messages, names,
};
use std::{
    collections::BTreeMap,
    ffi::OsString,
    path::{Path, absolute},
};
pub(super) use version::is_there;

/// A repository, and the program to reach it with.
#[derive(Debug)]
pub(super) struct GitProgram {
    url: RegistryUrl,
    location: OsString,
    options: TransportOptions,
    depth: Option<&'static str>,
}

impl GitProgram {
    pub(super) fn remote(url: &RegistryUrl, options: &TransportOptions) -> Self {
        Self { url: url.clone(), location: url.to_string().into(), options: *options, depth: None }
    }

    /// A folder of this machine, whose hooks and rules are to hold.
    pub(super) fn folder(url: &RegistryUrl, path: &Path, options: &TransportOptions) -> Self {
        Self { url: url.clone(), location: path.into(), options: *options, depth: None }
    }

    /// The same, for fetching what the tips need but not how it came to that.
    pub(super) fn without_history(self) -> Self {
        Self { depth: Some("--depth=1"), ..self }
    }

    fn run(&self, call: &run::Call<'_>) -> Result<run::Ran, TransportError> {
        run::run(self, call)
    }

    /// Runs what must succeed.
    fn read(&self, call: &run::Call<'_>) -> Result<String, TransportError> {
        let ran = self.run(call)?;
        if ran.success { Ok(ran.stdout) } else { Err(messages::explain(&self.url, &ran.stderr)) }
    }

    fn push_together(&self, from: &Path, updates: &[Update]) -> Result<(), PushError> {
        let mut words: Vec<OsString> = ["push", "--porcelain", "--atomic", "--no-verify"].map(OsString::from).into();
        let text = |id: Option<Oid>| id.map(|id| id.to_string()).unwrap_or_default();
        let lease = |update: &Update| format!("--force-with-lease={}:{}", update.name, text(update.expected));
        words.extend(updates.iter().map(|update| lease(update).into()));
        words.extend(["--".into(), self.location.clone()]);
        words.extend(updates.iter().map(|update| format!("{}:{}", text(update.new), update.name).into()));
        let from = absolute_path(from)?;
        let ran = self.run(&run::Call { words, repository: &from, caps: &self.options.caps })?;
        outcome::read(&self.url, updates, &ran)
    }
}

impl Transport for GitProgram {
    fn url(&self) -> &RegistryUrl {
        &self.url
    }

    fn refs(&self, prefix: &str) -> Result<BTreeMap<String, Oid>, TransportError> {
        names::check_start(prefix)?;
        // only for these it asks the remote for less than everything
        let kind =
            ["refs/heads/", "refs/tags/"].iter().zip(["--heads", "--tags"]).find(|(of, _)| prefix.starts_with(*of));
        let mut words: Vec<OsString> = vec!["ls-remote".into(), "--refs".into()];
        words.extend(kind.map(|(_, kind)| kind.into()));
        words.extend(["--".into(), self.location.clone()]);
        // no repository, so that nothing around the current folder has a say
        let call = run::Call { words, repository: Path::new("/dev/null"), caps: &self.options.caps };
        let refs = self.read(&call)?;
        let refs = refs.lines().filter_map(|line| line.split_once('\t')).filter(|(_, name)| name.starts_with(prefix));
        Ok(refs.filter_map(|(id, name)| Some((name.to_owned(), id.parse().ok()?))).collect())
    }

    fn fetch(&self, into: &Path, wants: &[Want], caps: &Caps) -> Result<Vec<Oid>, TransportError> {
        names::check_wants(wants)?;
        let into = absolute_path(into)?;
        let flags = ["fetch", "--quiet", "--atomic", "--force", "--no-tags", "--no-write-fetch-head", "--refmap="];
        let mut words: Vec<OsString> = flags.map(OsString::from).into();
        words.extend(self.depth.map(OsString::from));
        words.extend(["--".into(), self.location.clone()]);
        words.extend(wants.iter().map(refspec));
        let repository = local::open(&into)?;
        let before = local::Targets::new(&repository, wants);
        self.read(&run::Call { words, repository: &into, caps }).inspect_err(|_| before.restore())?;
        let found = wants.iter().map(|want| repository.refname_to_id(&want.into));
        found.collect::<Result<_, _>>().map_err(|error| local::unusable(&into, error))
    }

    fn push(&self, from: &Path, updates: &[Update]) -> Result<(), PushError> {
        names::check(updates.iter().map(|update| update.name.as_str()))?;
        match self.push_together(from, updates) {
            // some remotes cannot do all or nothing; nothing has happened yet then
            Err(PushError::Transport(error)) if updates.len() > 1 && messages::lacks_atomic(&error) => {
                updates.chunks(1).try_for_each(|update| self.push_together(from, update))
            }
            pushed => pushed,
        }
    }

    fn exclusive(&self) -> Result<Exclusive, TransportError> {
        Ok(Exclusive(None))
    }
}

fn refspec(want: &Want) -> OsString {
    let source = match &want.source {
        Source::Ref(name) => name.clone(),
        Source::Object(id) => id.to_string(),
    };
    format!("{source}:{}", want.into).into()
}

fn absolute_path(path: &Path) -> Result<std::path::PathBuf, TransportError> {
    absolute(path).map_err(|source| TransportError::Io { path: path.to_owned(), source })
}
