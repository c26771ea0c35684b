//! From what is written to what is meant, with a word on every mistake.

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::{Error, LitStr, ReturnType, Type};

use crate::docs;
use crate::errors::Errors;
use crate::function::Function;
use crate::options::Options;

mod argument;
mod argument_settings;

pub(crate) use argument::{Argument, Default, Slot};

/// A tool without mistakes.
pub(crate) struct Tool {
    pub(crate) name: String,
    pub(crate) description: TokenStream,
    pub(crate) options: Options,
    pub(crate) slots: Vec<Slot>,
}

impl Tool {
    pub(crate) fn arguments(&self) -> impl Iterator<Item = &Argument> {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Argument(argument) => Some(&**argument),
            Slot::Context => None,
        })
    }
}

pub(crate) fn tool(options: Options, function: &Function, errors: &mut Errors) -> Option<Tool> {
    qualifiers(function, errors);
    output(&function.output, errors);
    let name = name(&options, function, errors);
    let description = description(&options, function);
    let description = errors.keep(description);
    let slots = argument::slots(function, errors);
    Some(Tool { name, description: description?, options, slots })
}

fn qualifiers(function: &Function, errors: &mut Errors) {
    for qualifier in &function.qualifiers {
        let message = match qualifier.to_string().as_str() {
            "async" => "a tool cannot be async: it has its instance to itself and may block",
            "unsafe" => "a tool cannot be unsafe: agents call it with anything",
            "extern" => "a tool cannot be extern: the component exports it by itself",
            _ => continue,
        };
        errors.push(Error::new(qualifier.span(), message));
    }
    let generics = &function.generics;
    let message = "a tool cannot be generic: write the types agents call it with";
    if !generics.params.is_empty() {
        errors.push(Error::new_spanned(&generics.params, message));
    } else if let Some(clause) = &generics.where_clause {
        errors.push(Error::new_spanned(clause, message));
    }
}

fn output(output: &ReturnType, errors: &mut Errors) {
    let ReturnType::Type(_, kind) = output else { return };
    match &**kind {
        Type::ImplTrait(_) => errors.push(Error::new_spanned(kind, "write the type the tool returns by its name")),
        Type::Never(_) => errors.push(Error::new_spanned(kind, "write the type of the answer: a tool returns")),
        _ => {}
    }
}

fn name(options: &Options, function: &Function, errors: &mut Errors) -> String {
    let (name, span) = match &options.name {
        Some(name) => (name.value(), name.span()),
        None => (function.name.unraw().to_string(), function.name.span()),
    };
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    if !is_plain || name.is_empty() || name.len() > 40 {
        let hint = if options.name.is_some() { "" } else { "; choose one with `#[kami::tool(name = \"…\")]`" };
        let message = format!("the name of a tool is 1 to 40 of `A-Z a-z 0-9 _ -`{hint}");
        errors.push(Error::new(span, message));
    }
    name
}

fn description(options: &Options, function: &Function) -> syn::Result<TokenStream> {
    let text = match &options.description {
        Some(text) => Some(text.to_token_stream()).filter(|_| !is_blank(text)),
        None => docs::text(&function.attributes),
    };
    text.ok_or_else(|| Error::new(function.name.span(), "write a doc comment: it tells the agent when to use the tool"))
}

fn is_blank(text: &LitStr) -> bool {
    text.value().trim().is_empty()
}
