//! From `[[resources]]` to what is declared.

use super::{
    declared::{DeclaredContents, DeclaredFile, DeclaredResource},
    media,
};
use crate::project::lint::is_address;
use kami_host::domain::Resource;
use kami_registry::document::{Reader, Section, Value};
use std::path::{Component, Path};

const KEYS: [&str; 7] = ["uri", "name", "title", "description", "mime-type", "text", "file"];

pub(in crate::project) fn resources<'i>(reader: &mut Reader<'i>, value: Option<Value<'i>>) -> Vec<DeclaredResource> {
    let mut all: Vec<DeclaredResource> = Vec::new();
    for item in reader.list(value) {
        let table = reader
            .table(Some(item), "a table like `{ uri = \"notes://rules\", name = \"rules\", file = \"rules.md\" }`");
        let mut section = reader.known(table, &KEYS);
        let place = place(&section, "uri");
        let Some(declared) = resource(reader, &mut section) else { continue };
        if all.iter().any(|other| other.resource.uri == declared.resource.uri) {
            reader.problem(place, "another resource has this address");
        }
        all.push(declared);
    }
    all
}

fn resource<'i>(reader: &mut Reader<'i>, section: &mut Section<'i>) -> Option<DeclaredResource> {
    let uri = checked(reader, section, "uri", |uri| {
        let wrong = !is_address(uri) || uri.contains(['{', '}']);
        wrong.then(|| format!("`{uri}` is no address: write one such as `notes://rules`, without blanks"))
    });
    let name: Option<String> = reader.required(section, "name");
    let (title, description) = (reader.value(section.take("title")), reader.value(section.take("description")));
    let given = section.iter().any(|(key, _)| key == "mime-type");
    let typed = if given { checked(reader, section, "mime-type", not_a_type) } else { None };
    let contents = contents(reader, section)?;
    let mime_type = match &contents {
        _ if given => typed,
        DeclaredContents::Text(_) => Some("text/plain".to_owned()),
        DeclaredContents::File(file) => guessed(reader, file),
    };
    let resource = Resource { uri: uri?, name: name?, title, description, mime_type, ..Resource::default() };
    Some(DeclaredResource { resource, contents })
}

fn contents<'i>(reader: &mut Reader<'i>, section: &mut Section<'i>) -> Option<DeclaredContents> {
    match (section.take("text"), section.take("file")) {
        (Some(text), None) => reader.value(Some(text)).map(DeclaredContents::Text),
        (None, Some(path)) => file(reader, path).map(DeclaredContents::File),
        _ => {
            reader.problem(section.span(), "a resource has either `text` or `file`");
            None
        }
    }
}

fn not_a_type(media: &str) -> Option<String> {
    (!media::is_type(media)).then(|| format!("`{media}` is no media type, write it like `text/markdown`"))
}

fn guessed(reader: &mut Reader<'_>, file: &DeclaredFile) -> Option<String> {
    let guessed = media::of(&file.path).map(str::to_owned);
    if guessed.is_none() {
        reader.problem(file.span.clone(), "its name does not tell what it holds: add a `mime-type`");
    }
    guessed
}

/// The path of a file in the folder of the project.
pub(super) fn file<'i>(reader: &mut Reader<'i>, value: Value<'i>) -> Option<DeclaredFile> {
    let span = value.span();
    let path: String = reader.value(Some(value))?;
    if path.is_empty()
        || !Path::new(&path).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
    {
        reader.problem(span, format!("`{path}` lies outside the folder of the project"));
        return None;
    }
    Some(DeclaredFile { path, span })
}

/// A text that has to be there, unless `wrong` says what is wrong with it.
pub(super) fn checked<'i>(
    reader: &mut Reader<'i>,
    section: &mut Section<'i>,
    key: &str,
    wrong: impl Fn(&str) -> Option<String>,
) -> Option<String> {
    let span = place(section, key);
    let text: String = reader.required(section, key)?;
    match wrong(&text) {
        Some(message) => {
            reader.problem(span, message);
            None
        }
        None => Some(text),
    }
}

/// Where the value under a key stands.
pub(super) fn place(section: &Section<'_>, key: &str) -> std::ops::Range<usize> {
    section.iter().find(|(other, _)| *other == key).map_or_else(|| section.span(), |(_, value)| value.span())
}

#[cfg(test)]
mod tests;
