//! Reads tables of registries.

use super::{ProjectRegistry, RegistryEntry};
use kami_registry::{
    document::{Reader, Section, Value},
    git::{Insecure, RegistryUrl},
};
use std::collections::BTreeMap;

/// The registries of a person.
pub(super) fn user_registries<'i>(
    reader: &mut Reader<'i>,
    value: Option<Value<'i>>,
) -> BTreeMap<String, RegistryEntry> {
    named(reader, value, |reader, value| {
        let mut section = reader.section(Some(value), &["url", "id", "root", "insecure"]);
        let insecure = reader.value(section.take("insecure")).unwrap_or_default();
        let insecure = if insecure { Insecure::Allowed } else { Insecure::Refused };
        let id = reader.required(&mut section, "id");
        let root = reader.values(section.take("root"));
        Some(RegistryEntry { url: url(reader, &mut section, insecure)?, id: id?, root })
    })
}

/// The registries of a project. Only a person can allow an insecure place: here it is a name for what they allowed.
pub(crate) fn project_registries<'i>(
    reader: &mut Reader<'i>,
    value: Option<Value<'i>>,
) -> BTreeMap<String, ProjectRegistry> {
    named(reader, value, |reader, value| {
        let mut section = reader.section(Some(value), &["url", "id"]);
        let id = reader.value(section.take("id"));
        Some(ProjectRegistry { url: url(reader, &mut section, Insecure::Allowed)?, id })
    })
}

fn named<'i, T>(
    reader: &mut Reader<'i>,
    value: Option<Value<'i>>,
    read: impl Fn(&mut Reader<'i>, Value<'i>) -> Option<T>,
) -> BTreeMap<String, T> {
    let table = reader.table(value, "a table of registries");
    let mut registries = BTreeMap::new();
    for (name, value) in table.entries() {
        if !is_name(name.get_ref()) {
            reader.problem(name.span(), format!("`{}` cannot be the name of a registry, {NAMES}", name.get_ref()));
        }
        let entry = read(reader, value);
        registries.extend(entry.map(|entry| (name.into_inner(), entry)));
    }
    registries
}

fn url<'i>(reader: &mut Reader<'i>, section: &mut Section<'i>, insecure: Insecure) -> Option<RegistryUrl> {
    let place = section.take("url");
    let span = place.as_ref().map_or_else(|| section.span(), |url| url.span());
    let Some(place) = place else {
        reader.problem(span, "the key `url` is missing");
        return None;
    };
    let text: String = reader.value(Some(place))?;
    RegistryUrl::parse(&text, insecure).map_err(|error| reader.problem(span, error.to_string())).ok()
}

pub(super) const NAMES: &str = "which consists of letters, digits, `-` and `_`";

pub(super) fn is_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (1..=64).contains(&name.len()) && name.starts_with(|c: char| c.is_ascii_alphanumeric()) && name.chars().all(plain)
}
