//! From the text of a `trust.toml` to what it means.

use super::{Pin, Policy, TrustFile, TrustedRegistry};
use crate::{
    document::{Problem, Reader, Section, Value},
    log::Head,
};
use std::{ops::Range, time::Duration};

const POLICY: [&str; 4] = ["new_package", "owners_change", "capability_growth", "min_age"];
const REGISTRY: [&str; 6] = ["id", "url", "new_package", "owners_change", "capability_growth", "min_age"];
const PACKAGE: [&str; 6] = ["registry", "name", "identity", "owners", "head", "how"];

/// The version of the format written today.
pub(super) const VERSION: i64 = 1;

pub(super) fn read(text: &str) -> Result<TrustFile, Vec<Problem>> {
    let (mut reader, mut whole) = Reader::open(text, &["version", "policy", "registry", "package"])?;
    reader.version(&mut whole, VERSION);
    let mut section = reader.section(whole.take("policy"), &POLICY);
    let mut file = TrustFile { policy: policy(&mut reader, &mut section, &Policy::default()), ..TrustFile::default() };
    for item in reader.list(whole.take("registry")) {
        add_registry(&mut file, &mut reader, item);
    }
    for item in reader.list(whole.take("package")) {
        add_pin(&mut file, &mut reader, item);
    }
    let mut file = reader.finish(file)?;
    // two parsers of one crate family: what the first accepts, the second does
    file.document = text.parse().map_err(|error: toml_edit::TomlError| {
        vec![Problem::new(text, error.span().unwrap_or(0..0), error.message().replace('\n', ", "))]
    })?;
    Ok(file)
}

fn policy<'i>(reader: &mut Reader<'i>, section: &mut Section<'i>, base: &Policy) -> Policy {
    Policy {
        new_package: reader.value(section.take("new_package")).unwrap_or(base.new_package),
        owners_change: reader.value(section.take("owners_change")).unwrap_or(base.owners_change),
        capability_growth: reader.value(section.take("capability_growth")).unwrap_or(base.capability_growth),
        min_age: age(reader, section.take("min_age")).unwrap_or(base.min_age),
    }
}

fn age<'i>(reader: &mut Reader<'i>, value: Option<Value<'i>>) -> Option<Duration> {
    let span = value.as_ref().map(Value::span)?;
    let text: String = reader.value(value)?;
    let age = humantime::parse_duration(&text).ok();
    if age.is_none() {
        reader.problem(span, format!("`{text}` is not a time, write it like `3 days` or `12 hours`"));
    }
    age
}

fn add_registry<'i>(file: &mut TrustFile, reader: &mut Reader<'i>, item: Value<'i>) {
    let mut section = reader.section(Some(item), &REGISTRY);
    let span = section.span();
    let (id, url) = (reader.required(&mut section, "id"), reader.required(&mut section, "url"));
    let policy = policy(reader, &mut section, &file.policy);
    let (Some(id), Some(url)) = (id, url) else { return };
    if file.registries.insert(id, TrustedRegistry { id, url, policy }).is_some() {
        reader.problem(span, format!("the registry `{id}` is here twice"));
    }
}

fn add_pin<'i>(file: &mut TrustFile, reader: &mut Reader<'i>, item: Value<'i>) {
    let section = reader.section(Some(item), &PACKAGE);
    let span = section.span();
    let Some(pin) = pin(reader, section) else { return };
    twice(reader, span, file.pins.insert((pin.registry, pin.name.clone()), pin));
}

fn twice(reader: &mut Reader<'_>, span: Range<usize>, former: Option<Pin>) {
    if let Some(Pin { name, registry, .. }) = former {
        reader.problem(span, format!("the package `{name}` of `{registry}` is here twice"));
    }
}

fn pin<'i>(reader: &mut Reader<'i>, mut section: Section<'i>) -> Option<Pin> {
    let (registry, name) = (reader.required(&mut section, "registry"), reader.required(&mut section, "name"));
    let (identity, owners) = (reader.required(&mut section, "identity"), reader.required(&mut section, "owners"));
    let head = head(reader, &mut section);
    let how = reader.required(&mut section, "how");
    Some(Pin { registry: registry?, name: name?, identity: identity?, owners: owners?, head: head?, how: how? })
}

fn head<'i>(reader: &mut Reader<'i>, section: &mut Section<'i>) -> Option<Head> {
    let value = section.take("head");
    if value.is_none() {
        reader.problem(section.span(), "the key `head` is missing");
    }
    let mut head = reader.section(Some(value?), &["seq", "line"]);
    let (seq, line) = (reader.required(&mut head, "seq"), reader.required(&mut head, "line"));
    Some(Head { seq: seq?, line: line? })
}
