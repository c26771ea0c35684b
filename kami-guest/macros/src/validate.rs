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
mod blanks;
mod task;

pub(crate) use argument::{Argument, Default, Slot};
pub(crate) use task::Task;
use task::task;

/// A tool, a prompt or a resource without mistakes.
pub(crate) struct Subject {
    pub(crate) name: String,
    pub(crate) description: TokenStream,
    pub(crate) task: Task,
    pub(crate) options: Options,
    pub(crate) slots: Vec<Slot>,
}

impl Subject {
    pub(crate) fn arguments(&self) -> impl Iterator<Item = &Argument> {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Argument(argument) => Some(&**argument),
            Slot::Context => None,
        })
    }
}

pub(crate) fn subject(options: Options, function: &Function, errors: &mut Errors) -> Option<Subject> {
    qualifiers(function, errors);
    output(function, errors);
    let name = name(&options, function, errors);
    let description = description(&options, function);
    let description = errors.keep(description);
    let task = errors.keep(task(&options));
    let slots = argument::slots(function, errors);
    let subject = Subject { name, description: description?, task: task?, options, slots };
    blanks::check(&subject, function, errors);
    Some(subject)
}

fn qualifiers(function: &Function, errors: &mut Errors) {
    let noun = function.kind.noun();
    for qualifier in &function.qualifiers {
        let message = match qualifier.to_string().as_str() {
            "async" => format!("a {noun} cannot be async: it has its instance to itself and may block"),
            "unsafe" => format!("a {noun} cannot be unsafe: {}", function.kind.use_by_others()),
            "extern" => format!("a {noun} cannot be extern: the component exports it by itself"),
            _ => continue,
        };
        errors.push(Error::new(qualifier.span(), message));
    }
    let generics = &function.generics;
    let message = format!("a {noun} cannot be generic: write the types {} with", function.kind.users());
    if !generics.params.is_empty() {
        errors.push(Error::new_spanned(&generics.params, message));
    } else if let Some(clause) = &generics.where_clause {
        errors.push(Error::new_spanned(clause, message));
    }
}

fn output(function: &Function, errors: &mut Errors) {
    let ReturnType::Type(_, kind) = &function.output else { return };
    let noun = function.kind.noun();
    let message = match &**kind {
        Type::ImplTrait(_) => format!("write the type the {noun} returns by its name"),
        Type::Never(_) => format!("write the type of the answer: a {noun} returns"),
        _ => return,
    };
    errors.push(Error::new_spanned(kind, message));
}

fn name(options: &Options, function: &Function, errors: &mut Errors) -> String {
    let (name, span) = match &options.name {
        Some(name) => (name.value(), name.span()),
        None => (function.name.unraw().to_string(), function.name.span()),
    };
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    if !is_plain || name.is_empty() || name.len() > 48 {
        let noun = function.kind.noun();
        let hint = format!("; choose one with `#[kami::{noun}(name = \"…\")]`");
        let hint = if options.name.is_some() { "" } else { &hint };
        let message = format!("the name of a {noun} is 1 to 48 of `A-Z a-z 0-9 _ -`{hint}");
        errors.push(Error::new(span, message));
    }
    name
}

fn description(options: &Options, function: &Function) -> syn::Result<TokenStream> {
    let text = match &options.description {
        Some(text) => Some(text.to_token_stream()).filter(|_| !is_blank(text)),
        None => docs::text(&function.attributes),
    };
    text.ok_or_else(|| Error::new(function.name.span(), function.kind.wants_docs()))
}

fn is_blank(text: &LitStr) -> bool {
    text.value().trim().is_empty()
}
