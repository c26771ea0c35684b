//! The functions a component has for other components.

use super::{Bump, Change, What};
use std::collections::BTreeMap;
use wit_parser::{Resolve, WorldItem, decoding};

mod signature;

use signature::Signatures;

/// Names such as `acme:maths/sums@1#add`, and what their functions look like.
type Functions = BTreeMap<String, String>;

/// Compares the functions of two component files.
pub(super) fn compare(old: &[u8], new: &[u8]) -> Vec<Change> {
    let unknown = || vec![Change { bump: Bump::Major, what: What::FunctionsUnknown }];
    let (Some(old), Some(new)) = (read(old), read(new)) else { return unknown() };
    let gone = old.keys().filter(|name| !new.contains_key(*name));
    let gone = gone.map(|name| (Bump::Major, What::FunctionRemoved { function: name.clone() }));
    let there = new.iter().filter_map(|(name, new)| match old.get(name) {
        None => Some((Bump::Minor, What::FunctionAdded { function: name.clone() })),
        Some(old) if old == new => None,
        Some(_) => Some((Bump::Major, What::FunctionChanged { function: name.clone() })),
    });
    gone.chain(there).map(|(bump, what)| Change { bump, what }).collect()
}

/// The functions, but those the host calls.
fn read(component: &[u8]) -> Option<Functions> {
    let others = kami_host::Inspection::read(component).ok()?.exports().iter().any(|export| !is_ours(export));
    if !others {
        return Some(Functions::new());
    }
    let (resolve, world) = match decoding::decode(component).ok()? {
        decoding::DecodedWasm::Component(resolve, world) => (resolve, world),
        decoding::DecodedWasm::WitPackage(..) => return None,
    };
    let mut functions = Functions::new();
    for (key, item) in &resolve.worlds.get(world)?.exports {
        let name = resolve.name_canonicalized_world_key(key);
        if !is_ours(&name) {
            functions.extend(of(&resolve, &name, item));
        }
    }
    Some(functions)
}

fn is_ours(export: &str) -> bool {
    export.starts_with("kami:tool/") || export.starts_with("wasi:")
}

fn of(resolve: &Resolve, name: &str, item: &WorldItem) -> Functions {
    let mut signatures = Signatures::new(resolve);
    match item {
        WorldItem::Function(function) => [(name.to_owned(), signatures.function(function))].into(),
        WorldItem::Interface { id, .. } => {
            let functions = resolve.interfaces.get(*id).into_iter().flat_map(|interface| &interface.functions);
            functions.map(|(one, function)| (format!("{name}#{one}"), signatures.function(function))).collect()
        }
        WorldItem::Type { .. } => Functions::new(),
    }
}

#[cfg(test)]
mod tests;
