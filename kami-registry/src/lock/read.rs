//! From the text of a `kami.lock` to what it means.

use super::{LockFile, LockedRegistry, LockedTool};
use crate::{
    Sha256,
    document::{Problem, Reader, Section, Value},
    log::Artifact,
};

/// The version of the format written today.
pub(super) const VERSION: i64 = 1;

/// What git writes where it could not merge.
const CONFLICT: &str = "<<<<<<< ";

const REGISTRY: [&str; 3] = ["id", "url", "commit"];
const TOOL: [&str; 11] =
    ["name", "version", "registry", "sha256", "size", "git", "entry", "identity", "signers", "capabilities", "pinned"];

pub(super) fn read(text: &str) -> Result<LockFile, Vec<Problem>> {
    unmerged(text)?;
    let (mut reader, mut whole) = Reader::open(text, &["version", "registry", "tool"])?;
    reader.version(&mut whole, VERSION);
    let mut lock = LockFile::default();
    for item in reader.list(whole.take("registry")) {
        let section = reader.section(Some(item), &REGISTRY);
        lock.registries.extend(registry(&mut reader, section));
    }
    for item in reader.list(whole.take("tool")) {
        add(&mut lock, &mut reader, item);
    }
    reader.finish(lock)
}

fn unmerged(text: &str) -> Result<(), Vec<Problem>> {
    let line = format!("\n{CONFLICT}");
    let at = if text.starts_with(CONFLICT) { Some(0) } else { text.find(&line).map(|at| at + 1) };
    let message = "both sides of a merge changed it: take either, and `cargo kami sync` adds what is missing";
    at.map_or(Ok(()), |at| Err(vec![Problem::new(text, at..at + CONFLICT.len(), message)]))
}

fn registry<'i>(reader: &mut Reader<'i>, mut section: Section<'i>) -> Option<LockedRegistry> {
    let (id, url) = (reader.required(&mut section, "id"), reader.required(&mut section, "url"));
    let commit = reader.value(section.take("commit"));
    Some(LockedRegistry { id: id?, url: url?, commit })
}

fn add<'i>(lock: &mut LockFile, reader: &mut Reader<'i>, item: Value<'i>) {
    let section = reader.section(Some(item), &TOOL);
    let span = section.span();
    let Some(tool) = tool(reader, section) else { return };
    if lock.tool(&tool.name).is_some() {
        reader.problem(span.clone(), format!("the tool `{}` is here twice", tool.name));
    }
    if lock.registry(&tool.registry).is_none() {
        reader.problem(span, format!("the registry `{}` of `{}` is not here", tool.registry, tool.name));
    }
    lock.tools.push(tool);
}

fn tool<'i>(reader: &mut Reader<'i>, mut section: Section<'i>) -> Option<LockedTool> {
    let (name, version) = (reader.required(&mut section, "name"), reader.required(&mut section, "version"));
    let registry = reader.required(&mut section, "registry");
    let artifact = artifact(reader, &mut section);
    let (entry, identity) = (reader.required(&mut section, "entry"), reader.required(&mut section, "identity"));
    let signers = reader.required(&mut section, "signers");
    let capabilities = reader.required(&mut section, "capabilities");
    let pinned = reader.value(section.take("pinned")).unwrap_or_default();
    Some(LockedTool {
        name: name?,
        version: version?,
        registry: registry?,
        artifact: artifact?,
        entry: entry?,
        identity: identity?,
        signers: signers?,
        capabilities: capabilities?,
        pinned,
    })
}

fn artifact<'i>(reader: &mut Reader<'i>, section: &mut Section<'i>) -> Option<Artifact> {
    let value = section.take("sha256");
    let span = value.as_ref().map_or_else(|| section.span(), Value::span);
    let digits: Option<String> = reader.value(value);
    let digest = Sha256::from_hex(&digits.unwrap_or_default());
    let sha256 = digest.map_err(|_| reader.problem(span, "`sha256` takes 64 lower-case hexadecimal digits")).ok();
    let (size, git) = (reader.required(section, "size"), reader.required(section, "git"));
    Some(Artifact { sha256: sha256?, size: size?, git: git? })
}
