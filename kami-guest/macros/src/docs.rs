//! Doc comments as texts.

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{Attribute, Expr, Lit, Meta};

pub(crate) fn is_doc(attribute: &Attribute) -> bool {
    attribute.path().is_ident("doc")
}

/// The doc comment among these attributes, as an expression; nothing if there is none or it is blank.
pub(crate) fn text(attributes: &[Attribute]) -> Option<TokenStream> {
    let values = attributes.iter().filter(|attribute| is_doc(attribute)).filter_map(value).collect::<Vec<_>>();
    if let [Expr::Macro(file)] = values.as_slice() {
        return Some(file.to_token_stream());
    }
    let lines = values.into_iter().filter_map(line).collect::<Vec<_>>();
    let text = lines.join("\n").trim().to_owned();
    if text.is_empty() { None } else { Some(text.to_token_stream()) }
}

fn value(attribute: &Attribute) -> Option<&Expr> {
    match &attribute.meta {
        Meta::NameValue(pair) => Some(&pair.value),
        _ => None,
    }
}

fn line(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(unindent(&text.value())),
            _ => None,
        },
        _ => None,
    }
}

/// A line comment keeps the space after its slashes.
fn unindent(text: &str) -> String {
    text.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
}
