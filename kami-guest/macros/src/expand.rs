//! What a tool without mistakes expands to, beside the function itself.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote, quote_spanned};
use syn::ReturnType;
use syn::spanned::Spanned as _;

use crate::function::Function;
use crate::validate::{Slot, Tool};

mod arguments;

pub(crate) fn registration(tool: &Tool, function: &Function) -> TokenStream {
    let arguments = tool.slots.iter().filter_map(|slot| match slot {
        Slot::Argument(argument) => Some(argument),
        Slot::Context => None,
    });
    let arguments = arguments.collect::<Vec<_>>();
    let schema = arguments::schema(&arguments);
    let run = run(tool, function);
    let submission = submission(tool);
    quote! {
        const _: () = {
            #schema
            #run
            #submission
        };
    }
}

/// The function that turns arguments into a call, and what it returns into an output.
fn run(tool: &Tool, function: &Function) -> TokenStream {
    let name = &function.name;
    let names = tool.slots.iter().filter_map(|slot| match slot {
        Slot::Argument(argument) => Some(&argument.name),
        Slot::Context => None,
    });
    let values = tool.slots.iter().map(|slot| match slot {
        Slot::Argument(argument) => arguments::value(argument),
        Slot::Context => quote!(__kami_context),
    });
    let kind = match &function.output {
        ReturnType::Default => quote!(()),
        ReturnType::Type(_, kind) => kind.to_token_stream(),
    };
    // errors about the type of the answer point at it
    let schema = quote_spanned!(function.output.span()=> (&&&(&&&__kami_probe).value()).schema());
    let reply = quote_spanned!(function.output.span()=> (&&&(&&&__kami_probe).value()).reply(__kami_value));
    let convert = quote_spanned!(function.output.span()=> (&&&(&&&__kami_probe).error()).convert(__kami_error));
    quote! {
        #[allow(unused_imports, reason = "depends on the type of the answer")]
        use ::kami::__private::{
            ContentReply as _, DisplayError as _, FallibleReturn as _, OwnError as _, PlainReturn as _,
            StandardError as _, StructuredReply as _,
        };

        fn __kami_output() -> ::core::option::Option<::kami::__private::Value> {
            let __kami_probe = ::kami::__private::Probe::<#kind>::new();
            #schema
        }

        #[allow(unused_mut, unused_variables, reason = "depends on the parameters")]
        fn __kami_run(
            mut __kami_arguments: ::kami::__private::Arguments,
            __kami_context: &::kami::Context,
        ) -> ::kami::Result<::kami::Output> {
            __kami_arguments.restrict_to(&[#(#names),*])?;
            let __kami_probe = ::kami::__private::Probe::<#kind>::new();
            match (&&&__kami_probe).split(#name(#(#values),*)) {
                ::core::result::Result::Ok(__kami_value) => #reply,
                ::core::result::Result::Err(__kami_error) => ::core::result::Result::Err(#convert),
            }
        }
    }
}

fn submission(tool: &Tool) -> TokenStream {
    let (name, description, options) = (&tool.name, &tool.description, &tool.options);
    let (title, meta) = (option(options.title.as_ref()), option(options.meta.as_ref()));
    let read_only = option(options.read_only);
    let destructive = option(options.destructive);
    let idempotent = option(options.idempotent);
    let open_world = option(options.open_world);
    quote! {
        ::kami::__private::inventory::submit! {
            ::kami::__private::Tool {
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
                input: ::kami::__private::arguments_schema::<__KamiArguments>,
                output: __kami_output,
                run: __kami_run,
            }
        }
    }
}

fn option<T: quote::ToTokens>(value: Option<T>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}
