//! Somebody who may write to a registry, and writes what they like.

use crate::{
    publisher::name,
    world::{Outcome, World},
};
use kami_registry::{
    Log,
    index::{Index, IndexOptions},
    key::{Namespace, SecretKey, Signer},
};

/// Where the log of `fs-grep` lies.
pub(super) const LOG: &str = "p/3e/fs-grep.jsonl";

/// The line that says `body`, signed by one key.
pub(super) fn line(body: &str, key: &SecretKey) -> Outcome<String> {
    let signature = key.sign(Namespace::Log, body.as_bytes())?.to_base64();
    Ok(format!("{{\"body\":{body},\"sigs\":[\"{signature}\"]}}\n"))
}

/// The log of `fs-grep` as it lies there, byte for byte.
pub(super) fn bytes(world: &World) -> Outcome<String> {
    let folder = tempfile::tempdir()?;
    let mut index = Index::open(IndexOptions::new(folder.path().join("index.git")))?;
    index.refresh(&*world.open()?)?;
    Ok(String::from_utf8(index.log_bytes(&name()?)?.unwrap_or_default())?)
}

/// Appends a line to it, past all clients.
pub(super) fn append(world: &World, line: &str) -> Outcome {
    world.vandalise(LOG, (bytes(world)? + line).as_bytes())
}

/// Why the lines that do not count do not.
pub(super) fn reasons(log: &Log) -> Vec<&'static str> {
    log.skipped().iter().map(|skipped| skipped.reason.code()).collect()
}
