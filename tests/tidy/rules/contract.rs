//! The page about the contract explains every item of it.

use crate::{
    finding::{Finding, assert_none},
    repository,
};
use std::{collections::BTreeSet, io};
use wit_parser::{InterfaceId, Resolve, TypeDefKind, TypeId};

const PAGE: &str = "docs/src/contract.md";

/// The names of everything in a package: worlds, interfaces, types, fields, cases, functions and their parameters.
fn items(wit: &str) -> io::Result<BTreeSet<String>> {
    let mut resolve = Resolve::default();
    resolve.push_str("contract.wit", wit).map_err(io::Error::other)?;
    let worlds = resolve.worlds.iter().map(|(_, world)| world.name.clone());
    let interfaces = resolve.interfaces.iter().flat_map(|(id, _)| names_of_interface(&resolve, id));
    Ok(worlds.chain(interfaces).collect())
}

fn names_of_interface(resolve: &Resolve, id: InterfaceId) -> Vec<String> {
    let Some(interface) = resolve.interfaces.get(id) else {
        return Vec::new();
    };
    let functions = interface.functions.values();
    let mut names: Vec<String> = functions
        .flat_map(|function| [function.name.clone()].into_iter().chain(function.params.iter().map(|p| p.name.clone())))
        .collect();
    names.extend(interface.name.clone());
    names.extend(interface.types.values().flat_map(|id| names_of_type(resolve, *id)));
    names
}

fn names_of_type(resolve: &Resolve, id: TypeId) -> Vec<String> {
    let Some(definition) = resolve.types.get(id) else {
        return Vec::new();
    };
    let mut names: Vec<String> = match &definition.kind {
        TypeDefKind::Record(record) => record.fields.iter().map(|field| field.name.clone()).collect(),
        TypeDefKind::Variant(variant) => variant.cases.iter().map(|case| case.name.clone()).collect(),
        TypeDefKind::Enum(choice) => choice.cases.iter().map(|case| case.name.clone()).collect(),
        TypeDefKind::Flags(flags) => flags.flags.iter().map(|flag| flag.name.clone()).collect(),
        _ => Vec::new(),
    };
    names.extend(definition.name.clone());
    names
}

fn check(wit: &str, page: &str) -> io::Result<Vec<Finding>> {
    let missing = items(wit)?.into_iter().filter(|name| !page.contains(&format!("`{name}`")));
    Ok(missing.map(|name| Finding::new(PAGE, 1, format!("`{name}` of the contract is not explained"))).collect())
}

#[test]
fn test_contract_items_all_are_explained() -> io::Result<()> {
    let mut files = repository::files(|path| path.starts_with("wit/") && path.ends_with(".wit"))?;
    // the file that names the package must come first
    files.sort_by_key(|file| !file.text.contains("\npackage "));
    let wit: Vec<&str> = files.iter().map(|file| file.text.as_str()).collect();

    let findings = check(&wit.join("\n"), &repository::file(PAGE)?.text)?;

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_contract_item_not_on_the_page_is_reported() -> io::Result<()> {
    let wit =
        "package a:b; interface one { record point { x: u8, y: u8 } enum hue { red, blue } go: func(to: point); }";

    let findings = check(wit, "`one` has `point` with `x`, `hue`: `red`; `go` takes `to`")?;

    let rules: Vec<&str> = findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert_eq!(rules, ["`blue` of the contract is not explained", "`y` of the contract is not explained"]);
    Ok(())
}
