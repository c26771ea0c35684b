//! The arguments: their schema, and how each is read.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::LitStr;
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;

use crate::validate::{Argument, Default, Subject};

mod written;

/// The items the arguments need, and the function that gives their schema.
pub(super) fn schema(tool: &Subject) -> (TokenStream, TokenStream) {
    let defaults = tool.arguments().filter_map(default_function);
    let (items, input) = match &tool.options.input_schema {
        Some(text) => written::schema(tool, text),
        None => (lender(tool), quote!(::kami::__private::arguments_schema::<__KamiArguments>)),
    };
    (quote!(#(#defaults)* #items), input)
}

/// A struct with a field for each argument, which only lends its schema.
fn lender(tool: &Subject) -> TokenStream {
    let fields = tool.arguments().map(|argument| {
        let Argument { field, name, kind, attributes, .. } = argument;
        let default = argument.default.as_ref().map(|default| match default {
            Default::OfType => quote!(#[schemars(default)]),
            Default::Value(_) => {
                let path = default_name(argument).to_string();
                quote!(#[schemars(default = #path)])
            }
        });
        quote!(#(#attributes)* #[schemars(rename = #name)] #default #field: #kind)
    });
    quote! {
        #[derive(::kami::schemars::JsonSchema)]
        #[schemars(crate = "::kami::schemars")]
        #[allow(dead_code, reason = "only its schema is used")]
        struct __KamiArguments {
            #(#fields,)*
        }
    }
}

/// The expression that takes one argument.
pub(super) fn value(argument: &Argument) -> TokenStream {
    let Argument { name, kind, .. } = argument;
    let take = match &argument.default {
        None => quote_spanned!(kind.span()=> __kami_arguments.take::<#kind>(#name)),
        Some(Default::OfType) => {
            quote_spanned!(kind.span()=>
                __kami_arguments.take_or::<#kind>(#name, <#kind as ::core::default::Default>::default))
        }
        Some(Default::Value(_)) => {
            let default = default_name(argument);
            quote_spanned!(kind.span()=> __kami_arguments.take_or::<#kind>(#name, #default))
        }
    };
    quote!(#take?)
}

fn default_function(argument: &Argument) -> Option<TokenStream> {
    let Some(Default::Value(value)) = &argument.default else { return None };
    let (name, kind) = (default_name(argument), &argument.kind);
    let value = match syn::parse2::<LitStr>(value.clone()) {
        Ok(text) => quote_spanned!(text.span()=> ::core::convert::Into::into(#text)),
        Err(_) => value.clone(),
    };
    Some(quote!(fn #name() -> #kind { #value }))
}

fn default_name(argument: &Argument) -> Ident {
    format_ident!("__kami_default_{}", argument.field.unraw())
}
