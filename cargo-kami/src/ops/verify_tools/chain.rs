//! An installed tool against the log of its package.

use crate::{
    project::{Finding, Severity},
    store::{Installed, Store, StoreError},
};
use kami_registry::{
    Log, PackageName,
    index::Index,
    log::{Release, ReleaseState},
    trust::{TrustFile, check},
};

/// The code of a tool whose key was revoked; a newer version puts that right.
pub(in crate::ops) const DISTRUSTED: &str = "tool-distrusted";

/// What the registry says of the tool now, against what it said when it was installed.
pub(in crate::ops) fn check_tool(tool: &Installed, index: &Index, trust: &TrustFile) -> Vec<Finding> {
    let Ok(name) = tool.package.parse::<PackageName>() else {
        return vec![changed(tool, "its package has a name no registry has")];
    };
    let log = match index.log(&name) {
        Ok(log) => log,
        Err(error) => {
            let (code, message) = (error.code(), error.to_string());
            return vec![Finding { severity: Severity::Warning, code, message, hint: error.hint() }];
        }
    };
    let pinned = trust.pin(log.registry(), &name).map_or(Ok(()), |pin| check(pin, &log));
    if let Err(refusal) = pinned {
        let (code, message) = (refusal.code(), refusal.to_string());
        return vec![Finding { severity: Severity::Error, code, message, hint: Some(refusal.hint()) }];
    }
    release(tool, &log).map_or_else(|finding| vec![finding], |release| state(tool, release).into_iter().collect())
}

/// Keeps whether the tool is distrusted: nobody asks the registry again before it is run.
pub(in crate::ops) fn remember(store: &mut Store, tool: &Installed, found: &[Finding]) -> Result<(), StoreError> {
    let Some(entry) = tool.provenance.entry else { return Ok(()) };
    match found {
        [finding] if finding.code == DISTRUSTED => store.distrust(&entry, Some(&finding.message)),
        [] => store.distrust(&entry, None),
        [finding] if finding.code == "tool-yanked" => store.distrust(&entry, None),
        // what is wrong otherwise says nothing about that
        _ => Ok(()),
    }
}

/// The release the tool was installed from, word for word.
fn release<'a>(tool: &Installed, log: &'a Log) -> Result<&'a Release, Finding> {
    if tool.provenance.identity != log.identity() {
        return Err(changed(tool, "its package is another one now"));
    }
    let release = log.releases().iter().find(|release| Some(release.entry) == tool.provenance.entry);
    let release = release.ok_or_else(|| changed(tool, "the line that published it is not in the log"))?;
    if release.publish.artifact.sha256 != tool.sha256 || release.signers != tool.provenance.signers {
        return Err(changed(tool, "the line that published it is about another file, or has another signature"));
    }
    Ok(release)
}

fn state(tool: &Installed, release: &Release) -> Option<Finding> {
    let (name, version) = (&tool.name, release.version());
    match &release.state {
        ReleaseState::Listed => None,
        ReleaseState::Yanked { reason } => {
            Some(Finding::warning("tool-yanked", format!("`{name}` {version} was yanked{}", because(reason))))
        }
        ReleaseState::Distrusted { key, reason } => {
            let message = format!(
                "`{name}` {version} is distrusted: the key {key} that signed it was revoked{}",
                because(reason)
            );
            let hint =
                format!("remove it with `cargo kami uninstall {name}`, or install a version another key has signed");
            Some(Finding::error(DISTRUSTED, message).with_hint(hint))
        }
    }
}

fn because(reason: &str) -> String {
    if reason.is_empty() { String::new() } else { format!(": {reason}") }
}

fn changed(tool: &Installed, what: &str) -> Finding {
    let message = format!("the registry does not say of `{}` {} what it said: {what}", tool.name, tool.version);
    Finding::error("chain-differs", message).with_hint("ask whoever runs the registry, and the owners of the package")
}
