//! What a component asks for, and how it was built.

use super::table;
use kami_host::{
    Inspection,
    domain::{BuildRecord, ByteSize, Capabilities, FsAccess, McpRequest, RequestedLimits},
};

pub(super) fn capabilities(asked: &Capabilities) -> String {
    let net = asked.net.iter().map(|net| (format!("net {}", net.origin), net.reason.clone()));
    let fs = asked.fs.iter().map(|fs| {
        let access = match fs.access {
            FsAccess::Read => "read",
            FsAccess::ReadWrite => "read and write",
        };
        (format!("fs {} ({access})", fs.guest), fs.reason.clone())
    });
    let env = asked.env.iter().map(|env| {
        let marks = [(env.secret, " (secret)"), (env.required, " (required)")];
        let marks: String = marks.iter().filter(|(set, _)| *set).map(|(_, mark)| *mark).collect();
        (format!("env {}{marks}", env.name), env.reason.clone())
    });
    table(net.chain(fs).chain(env).chain(questions(&asked.mcp)))
}

/// What the client may be asked for, with what that means.
pub(super) fn questions(requests: &[McpRequest]) -> impl Iterator<Item = (String, String)> {
    requests.iter().map(|request| {
        let meaning = match request {
            McpRequest::Elicitation => "may ask the person",
            McpRequest::Sampling => "may ask the model",
            McpRequest::Roots => "may ask for the client's folders",
        };
        (format!("mcp {request}"), meaning.to_owned())
    })
}

pub(super) fn limits(asked: &RequestedLimits) -> String {
    let memory = asked.memory.map(|memory| ("memory".to_owned(), memory.to_string()));
    let time = asked.time.map(|time| ("time".to_owned(), time.to_string()));
    let output = asked.output.map(|output| ("output".to_owned(), output.to_string()));
    table([memory, time, output].into_iter().flatten())
}

pub(super) fn build(record: &BuildRecord) -> String {
    let version = Some(&record.cargo_kami).filter(|version| !version.is_empty());
    let facts = [
        ("cargo-kami", version),
        ("compiler", record.rustc.as_ref()),
        ("revision", record.revision.as_ref()),
        ("Cargo.lock", record.lock.as_ref()),
    ];
    optional(&facts)
}

pub(super) fn file(inspection: &Inspection) -> String {
    let manifest = inspection.manifest();
    let standard = inspection.metadata();
    let size = ByteSize::new(inspection.size()).to_string();
    let digest = inspection.digest().to_owned();
    optional(&[
        ("name", manifest.map(|manifest| &manifest.name).or(standard.name.as_ref())),
        ("version", manifest.map(|manifest| &manifest.package_version).or(standard.version.as_ref())),
        ("description", standard.description.as_ref()),
        ("authors", standard.authors.as_ref()),
        ("licences", standard.licenses.as_ref()),
        ("source", standard.source.as_ref()),
        ("homepage", standard.homepage.as_ref()),
        ("size", Some(&size)),
        ("digest", Some(&digest)),
    ])
}

fn optional(facts: &[(&str, Option<&String>)]) -> String {
    table(facts.iter().filter_map(|(name, value)| Some(((*name).to_owned(), value.cloned()?))))
}
