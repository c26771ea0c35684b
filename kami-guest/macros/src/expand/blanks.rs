//! What is special about prompts and resources: blanks, and what completes them.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::{call, option, values};
use crate::docs;
use crate::function::Function;
use crate::validate::{Argument, Subject};

/// The fields of a prompt.
pub(super) fn prompt(prompt: &Subject, function: &Function, kind: &TokenStream) -> TokenStream {
    let described = prompt.arguments().map(|argument| {
        let Argument { name, kind, .. } = argument;
        let description = option(docs::text(&argument.attributes));
        quote! {
            ::kami::__private::PromptArgument {
                name: #name,
                description: #description,
                required: (&&::kami::__private::Probe::<#kind>::new()).required(),
            }
        }
    });
    let completions = completions(prompt);
    let reply = quote_spanned!(kind.span()=> ::kami::__private::IntoMessages::into_messages(__kami_value));
    let reply = quote!(::core::result::Result::Ok(#reply));
    let call = call(function, kind, values(prompt, value), &reply);
    quote! {
        arguments: || ::std::vec![#(#described),*],
        completions: #completions,
        run: |__kami_blanks, __kami_context| { #call },
    }
}

/// The fields of a resource.
pub(super) fn resource(resource: &Subject, function: &Function, kind: &TokenStream) -> TokenStream {
    let (uri, mime_type) = (&resource.options.uri, option(resource.options.mime_type.as_ref()));
    let completions = completions(resource);
    let reply = quote_spanned! {kind.span()=>
        ::kami::__private::IntoContents::into_contents(__kami_value, __kami_uri, __KAMI_TYPE)
    };
    let reply = quote!(::core::result::Result::Ok(#reply));
    let call = call(function, kind, values(resource, value), &reply);
    quote! {
        uri: #uri,
        mime_type: #mime_type,
        completions: #completions,
        run: |__kami_uri, __kami_blanks, __kami_context| {
            const __KAMI_TYPE: ::core::option::Option<&str> = #mime_type;
            #call
        },
    }
}

/// The expression that reads one blank.
fn value(argument: &Argument) -> TokenStream {
    let Argument { name, kind, .. } = argument;
    let read = quote_spanned!(kind.span()=> (&&::kami::__private::Probe::<#kind>::new()).blank(__kami_blanks, #name));
    quote!(#read?)
}

fn completions(subject: &Subject) -> TokenStream {
    let each = subject.options.completions.iter().map(|completion| {
        let (name, function) = (completion.name(), &completion.function);
        let complete = quote_spanned! {function.span()=>
            ::kami::__private::Completer::complete(#function, __kami_typed, __kami_others)
        };
        quote!((#name, |__kami_typed, __kami_others| #complete))
    });
    quote!(&[#(#each),*])
}
