//! What prompts and resources have and tools have not: blanks, an address, completions.

use syn::Error;

use super::{Argument, Subject};
use crate::errors::Errors;
use crate::function::Function;
use crate::kind::Kind;
use crate::{docs, uri};

pub(super) fn check(subject: &Subject, function: &Function, errors: &mut Errors) {
    if function.kind == Kind::Tool {
        return;
    }
    for argument in subject.arguments() {
        only_described(argument, function.kind, errors);
    }
    if function.kind == Kind::Resource {
        address(subject, function, errors);
    }
    let names = subject.arguments().map(|argument| argument.name.as_str()).collect::<Vec<_>>();
    subject.options.completions.check(&names, errors);
}

/// Blanks hold texts: they have no default and no schema.
fn only_described(argument: &Argument, kind: Kind, errors: &mut Errors) {
    if argument.default.is_some() {
        let message = match kind {
            Kind::Resource => "a blank of an address is never left out, so it has no default",
            _ => "a prompt has no defaults; take an `Option<…>`",
        };
        errors.push(Error::new(argument.field.span(), message));
    }
    for attribute in argument.attributes.iter().filter(|attribute| !docs::is_doc(attribute)) {
        let message = format!("the arguments of a {} have no schema: they are texts", kind.noun());
        errors.push(Error::new_spanned(attribute, message));
    }
}

/// The blanks of the address are the arguments of the function.
fn address(subject: &Subject, function: &Function, errors: &mut Errors) {
    let Some(uri) = &subject.options.uri else {
        errors.push(Error::new(function.name.span(), "write its address: `#[kami::resource(uri = \"…\")]`"));
        return;
    };
    let Some(blanks) = errors.keep(uri::blanks(uri)) else { return };
    for blank in &blanks {
        if subject.arguments().all(|argument| argument.name != *blank) {
            errors.push(Error::new(uri.span(), format!("the function has no parameter for `{{{blank}}}`")));
        }
    }
    for argument in subject.arguments() {
        if !blanks.contains(&argument.name) {
            let message = format!("the address has no blank `{{{}}}`", argument.name);
            errors.push(Error::new(argument.field.span(), message));
        }
    }
}
