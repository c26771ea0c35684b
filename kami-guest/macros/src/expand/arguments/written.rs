//! A schema its author wrote: the compiler looks at it, since it may come from a file.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;

use crate::validate::Subject;

/// The checks, and the function that gives the schema.
pub(super) fn schema(tool: &Subject, text: &TokenStream) -> (TokenStream, TokenStream) {
    let checks = tool.arguments().map(|argument| {
        let key = format!("\"{}\"", argument.name);
        let message = format!("`input_schema` has no property `{}`, which is a parameter", argument.name);
        quote_spanned! {argument.field.span()=>
            const _: () = ::core::assert!(::kami::__private::schema_names(__KAMI_SCHEMA, #key), #message);
        }
    });
    let checked = quote_spanned! {text.span()=>
        const _: () =
            ::core::assert!(::kami::__private::is_json_object(__KAMI_SCHEMA), "`input_schema` is no JSON object");
    };
    let items = quote! {
        const __KAMI_SCHEMA: &str = #text;
        #checked
        #(#checks)*
    };
    (items, quote!(|| ::kami::__private::written_schema(__KAMI_SCHEMA)))
}
