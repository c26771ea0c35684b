//! What the messages of git and of hosts mean.

use super::{RegistryUrl, Said, TransportError};

type Make = fn(RegistryUrl, Said) -> TransportError;

/// Words that occur in what git says, and what they mean. The first that occur decide: what is said last, and with every
/// failure, stands last.
const MEANINGS: [(Make, &[&str]); 6] = [
    (|url, _| TransportError::NotYours { url }, &["dubious ownership"]),
    (
        |url, said| TransportError::Untrusted { url, said },
        &[
            "host key verification failed",
            "host identification has changed",
            "ssl certificate",
            "certificate verif",
            "local issuer certificate",
            "no alternative certificate subject",
        ],
    ),
    (
        |url, said| TransportError::Missing { url, said },
        &[
            "repository not found",
            "' not found",
            "not appear to be a git repository",
            "no such repository",
            "repository not exported",
            "does not exist",
            "could not be found",
            "returned error: 404",
            "status code: 404",
        ],
    ),
    (
        |url, said| TransportError::Denied { url, said },
        &[
            "authentication failed",
            "permission denied",
            "permission to ",
            "could not read username",
            "could not read password",
            "unable to get password from user",
            "invalid username or password",
            "returned error: 401",
            "returned error: 403",
            "status code: 401",
            "status code: 403",
            "authentication required",
            "access denied",
            "service not enabled",
            "insufficient permission",
        ],
    ),
    (
        |url, said| TransportError::Damaged { url, said },
        &[
            "fsck error",
            "error in object",
            "pack has bad object",
            "missing necessary objects",
            "inflate",
            "protocol error",
        ],
    ),
    (
        |url, said| TransportError::Unreachable { url, said },
        &[
            "could not resolve host",
            "name or service not known",
            "name resolution",
            "unable to look up",
            "connect",
            "timed out",
            "network is unreachable",
            "no route to host",
            "hung up unexpectedly",
            "early eof",
            "rpc failed",
            "returned error: 5",
            "status code: 5",
            "resolve address",
            "unexpected eof",
        ],
    ),
];

/// Said with every failure, or to nobody here.
const NOISE: [&str; 6] = [
    "please make sure you have the correct access rights",
    "and the repository exists.",
    "could not read from remote repository",
    "failed to push some refs to",
    "hint:",
    "ing objects:",
];

/// The error that messages tell of.
pub(super) fn explain(url: &RegistryUrl, messages: &str) -> TransportError {
    let lower = messages.to_lowercase();
    if let Some(name) = missing_reference(messages) {
        return TransportError::Lacks { url: url.clone(), name };
    }
    let occurs = |words: &[&str]| words.iter().any(|words| lower.contains(words));
    let found = MEANINGS.iter().find(|(_, words)| occurs(words)).map(|(make, _)| *make);
    found.unwrap_or(|url, said| TransportError::Failed { url, said })(url.clone(), said(messages))
}

/// What of the messages is worth showing.
pub(super) fn said(messages: &str) -> Said {
    let worth = |line: &&str| !NOISE.iter().any(|noise| line.to_lowercase().contains(noise));
    let plain = |line: &'_ str| line.trim_start_matches("fatal: ").trim_start_matches("error: ").to_owned();
    Said::new(&messages.lines().filter(worth).map(plain).collect::<Vec<_>>().join("\n"))
}

/// Whether a remote refused to do all or nothing.
pub(super) fn lacks_atomic(error: &TransportError) -> bool {
    matches!(error, TransportError::Failed { said, .. } if said.to_string().contains("does not support --atomic"))
}

fn missing_reference(messages: &str) -> Option<String> {
    let said = ["couldn't find remote ref ", "not our ref ", "unadvertised object "];
    let rest = said.iter().find_map(|said| Some(messages.split_once(said)?.1))?;
    Some(rest.split_whitespace().next().unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests;
