//! What a function without mistakes is registered with, beside the function itself.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote, quote_spanned};
use syn::ReturnType;
use syn::spanned::Spanned as _;

use crate::function::Function;
use crate::kind::Kind;
use crate::validate::{Slot, Subject};

mod arguments;
mod blanks;
mod tool;

pub(crate) fn registration(subject: &Subject, function: &Function) -> TokenStream {
    let kind = match &function.output {
        ReturnType::Default => quote!(()),
        ReturnType::Type(_, kind) => kind.to_token_stream(),
    };
    let (items, fields) = match function.kind {
        Kind::Tool => tool::fields(subject, function, &kind),
        Kind::Prompt => (TokenStream::new(), blanks::prompt(subject, function, &kind)),
        Kind::Resource => (TokenStream::new(), blanks::resource(subject, function, &kind)),
    };
    let registered = match function.kind {
        Kind::Tool => quote!(Tool),
        Kind::Prompt => quote!(Prompt),
        Kind::Resource => quote!(Resource),
    };
    let description = description(subject);
    quote! {
        const _: () = {
            #items

            use ::kami::__private::traits::*;

            ::kami::__private::inventory::submit! {
                ::kami::__private::#registered {
                    #description
                    #fields
                }
            }
        };
    }
}

/// Calls the function and makes of what it returns, `__kami_value`, a `reply`.
fn call(
    function: &Function,
    kind: &TokenStream,
    values: impl Iterator<Item = TokenStream>,
    reply: &TokenStream,
) -> TokenStream {
    let name = &function.name;
    let convert = quote_spanned!(kind.span()=> (&&&&(&&&__kami_probe).error()).convert(__kami_error));
    quote! {
        let __kami_probe = ::kami::__private::Probe::<#kind>::new();
        match (&&&__kami_probe).split(#name(#(#values),*)) {
            ::core::result::Result::Ok(__kami_value) => #reply,
            ::core::result::Result::Err(__kami_error) => ::core::result::Result::Err(#convert),
        }
    }
}

/// What is known without running anything, whatever it is.
fn description(subject: &Subject) -> TokenStream {
    let (name, description, options) = (&subject.name, &subject.description, &subject.options);
    let (title, meta) = (option(options.title.as_ref()), option(options.meta.as_ref()));
    quote! {
        name: #name,
        title: #title,
        description: #description,
        meta: #meta,
        position: ::kami::__private::Position {
            module: ::core::module_path!(),
            line: ::core::line!(),
            column: ::core::column!(),
        },
    }
}

fn option<T: quote::ToTokens>(value: Option<T>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

/// The expressions that stand for the parameters.
fn values(
    subject: &Subject,
    argument: impl Fn(&crate::validate::Argument) -> TokenStream,
) -> impl Iterator<Item = TokenStream> {
    subject.slots.iter().map(move |slot| match slot {
        Slot::Argument(found) => argument(found),
        Slot::Context => quote!(__kami_context),
    })
}
