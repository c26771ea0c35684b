//! Puts an entry into a text that holds others, and leaves all else as it is.

use super::{
    Server, ServerName, Syntax,
    client::Client,
    snippet::{snippet, value},
};
use jsonc_parser::{
    ParseOptions,
    cst::{CstNode, CstObject, CstRootNode},
};
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

mod error;
mod settle;

pub use error::MergeError;
use settle::settle;

/// The text with the server in it, in place of whatever had its name.
///
/// # Errors
/// When the text is not what the client would read, or the client takes no such server.
pub(crate) fn merge(text: &str, client: Client, (name, server): (&ServerName, &Server)) -> Result<String, MergeError> {
    let entry = value(client, server)?;
    let (mark, body) = text.strip_prefix('\u{feff}').map_or(("", text), |body| ("\u{feff}", body));
    if body.trim().is_empty() {
        return Ok(format!("{}\n", snippet(client, name, server)?));
    }
    let root = CstRootNode::parse(body, &options(client.facts().syntax))?;
    if client.facts().syntax == Syntax::Json {
        // the parser takes comments whatever it is told
        serde_json::from_str::<IgnoredAny>(body)?;
    }
    let top = match root.value() {
        Some(value) => value.as_object().ok_or(MergeError::NoObject { key: None })?,
        None => root.object_value_or_set(),
    };
    let servers = below(&top, client.facts().key)?;
    servers.ensure_multiline();
    put(&servers, name.as_str(), entry)?;
    Ok(format!("{mark}{root}"))
}

/// The object below a key, made where there is none.
fn below(object: &CstObject, key: &str) -> Result<CstObject, MergeError> {
    let no_object = || MergeError::NoObject { key: Some(key.to_owned()) };
    once(object, key)?;
    match object.get(key) {
        Some(property) => property.object_value().ok_or_else(no_object),
        None => {
            object.ensure_multiline();
            Ok(object.object_value_or_set(key))
        }
    }
}

fn put(servers: &CstObject, name: &str, entry: Map<String, Value>) -> Result<(), MergeError> {
    once(servers, name)?;
    match servers.get(name).map(|property| (property.object_value(), property)) {
        Some((Some(object), _)) => settle(&object, &entry),
        Some((None, property)) => property.set_value(settle::input(&entry.into())),
        None => drop(servers.append(name, settle::input(&entry.into()))),
    }
    Ok(())
}

/// Of a key that is there twice clients take either.
fn once(object: &CstObject, key: &str) -> Result<(), MergeError> {
    let named = object.properties().into_iter().filter(|property| property.decoded_name().as_deref() == Some(key));
    if named.count() > 1 { Err(MergeError::Twice { key: key.to_owned() }) } else { Ok(()) }
}

fn options(syntax: Syntax) -> ParseOptions {
    let with_comments = syntax == Syntax::Jsonc;
    ParseOptions {
        allow_comments: with_comments,
        allow_trailing_commas: with_comments,
        allow_loose_object_property_names: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

/// The text that takes the place of one of ours.
///
/// # Errors
/// When the text is somebody else's.
pub(crate) fn replace_own(text: &str, new: &str) -> Result<String, MergeError> {
    if text.trim().is_empty() || text.starts_with(super::snippet::OURS) {
        return Ok(format!("{new}\n"));
    }
    Err(MergeError::Foreign)
}

/// The value of a node, which is missing where a text cannot be decoded.
fn plain(node: Option<CstNode>) -> Option<Value> {
    node.and_then(|node| node.to_serde_value())
}

#[cfg(test)]
mod tests;
