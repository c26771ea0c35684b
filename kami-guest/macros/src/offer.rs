//! An attribute on a function from end to end.

use proc_macro2::TokenStream;
use quote::quote;

use crate::errors::Errors;
use crate::function::Function;
use crate::kind::Kind;
use crate::options::Options;
use crate::{expand, validate};

pub(crate) fn expand(kind: Kind, options: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let options = Options::parse(options, kind, &mut errors);
    let function = match Function::parse(item.clone(), kind) {
        Ok(function) => function,
        Err(error) => {
            errors.push(error);
            let errors = errors.into_tokens();
            return quote!(#errors #item);
        }
    };
    let subject = validate::subject(options, &function, &mut errors);
    let registration = match (errors.into_tokens(), subject) {
        (None, Some(subject)) => expand::registration(&subject, &function),
        (errors, _) => errors.unwrap_or_default(),
    };
    quote!(#function #registration)
}
