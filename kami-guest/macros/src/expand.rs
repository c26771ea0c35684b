//! What a tool without mistakes expands to, beside the function itself.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote, quote_spanned};
use syn::ReturnType;
use syn::spanned::Spanned as _;

use crate::function::Function;
use crate::validate::{Slot, Tool};

mod arguments;

pub(crate) fn registration(tool: &Tool, function: &Function) -> TokenStream {
    let arguments = tool.arguments().collect::<Vec<_>>();
    let schema = arguments::schema(&arguments);
    let description = description(tool);
    let kind = match &function.output {
        ReturnType::Default => quote!(()),
        ReturnType::Type(_, kind) => kind.to_token_stream(),
    };
    // errors about the type of the answer point at it; two in one body are shown as one
    let output = quote_spanned!(kind.span()=> (&&&(&&&__kami_probe).value()).schema());
    let run = run(tool, function, &kind);
    quote! {
        const _: () = {
            #schema

            use ::kami::__private::traits::*;

            ::kami::__private::inventory::submit! {
                ::kami::__private::Tool {
                    #description
                    input: ::kami::__private::arguments_schema::<__KamiArguments>,
                    output: || {
                        let __kami_probe = ::kami::__private::Probe::<#kind>::new();
                        #output
                    },
                    run: #run,
                }
            }
        };
    }
}

/// The closure that turns arguments into a call, and what it returns into an output.
fn run(tool: &Tool, function: &Function, kind: &TokenStream) -> TokenStream {
    let name = &function.name;
    let names = tool.arguments().map(|argument| &argument.name);
    let values = tool.slots.iter().map(|slot| match slot {
        Slot::Argument(argument) => arguments::value(argument),
        Slot::Context => quote!(__kami_context),
    });
    let reply = quote_spanned!(kind.span()=> (&&&(&&&__kami_probe).value()).reply(__kami_value));
    let convert = quote_spanned!(kind.span()=> (&&&&(&&&__kami_probe).error()).convert(__kami_error));
    quote! {
        |#[allow(unused_mut, reason = "depends on the parameters")] mut __kami_arguments, __kami_context| {
            __kami_arguments.restrict_to(&[#(#names),*])?;
            let __kami_probe = ::kami::__private::Probe::<#kind>::new();
            match (&&&__kami_probe).split(#name(#(#values),*)) {
                ::core::result::Result::Ok(__kami_value) => #reply,
                ::core::result::Result::Err(__kami_error) => ::core::result::Result::Err(#convert),
            }
        }
    }
}

/// What is known about the tool without running it.
fn description(tool: &Tool) -> TokenStream {
    let (name, description, options) = (&tool.name, &tool.description, &tool.options);
    let (title, meta) = (option(options.title.as_ref()), option(options.meta.as_ref()));
    let (read_only, destructive) = (option(options.read_only), option(options.destructive));
    let (idempotent, open_world) = (option(options.idempotent), option(options.open_world));
    quote! {
        name: #name,
        title: #title,
        description: #description,
        annotations: ::kami::__private::Annotations {
            read_only: #read_only,
            destructive: #destructive,
            idempotent: #idempotent,
            open_world: #open_world,
        },
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
