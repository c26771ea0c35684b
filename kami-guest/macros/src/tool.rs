//! `#[kami::tool]` from end to end.

use proc_macro2::TokenStream;
use quote::quote;

use crate::errors::Errors;
use crate::function::Function;
use crate::options::Options;
use crate::{expand, validate};

pub(crate) fn expand(options: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let options = Options::parse(options, &mut errors);
    let function = match syn::parse2::<Function>(item.clone()) {
        Ok(function) => function,
        Err(error) => {
            errors.push(error);
            let errors = errors.into_tokens();
            return quote!(#errors #item);
        }
    };
    let tool = validate::tool(options, &function, &mut errors);
    let registration = match (errors.into_tokens(), tool) {
        (None, Some(tool)) => expand::registration(&tool, &function),
        (errors, _) => errors.unwrap_or_default(),
    };
    quote!(#function #registration)
}
