//! What is special about tools: schemas, hints, arguments that are JSON.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::{arguments, call, option, values};
use crate::function::Function;
use crate::validate::{Subject, Task};

/// The items the registration needs, and its fields.
pub(super) fn fields(tool: &Subject, function: &Function, kind: &TokenStream) -> (TokenStream, TokenStream) {
    let (items, input) = arguments::schema(tool);
    let (annotations, task) = (annotations(tool), task(tool.task));
    // errors about the type of the answer point at it; two in one body are shown as one
    let output = quote_spanned!(kind.span()=> (&&&(&&&__kami_probe).value()).schema());
    let reply = quote_spanned!(kind.span()=> (&&&(&&&__kami_probe).value()).reply(__kami_value));
    let names = tool.arguments().map(|argument| &argument.name);
    let call = call(function, kind, values(tool, arguments::value), &reply);
    let fields = quote! {
        annotations: #annotations,
        task: #task,
        input: #input,
        output: || {
            let __kami_probe = ::kami::__private::Probe::<#kind>::new();
            #output
        },
        run: |#[allow(unused_mut, reason = "depends on the parameters")] mut __kami_arguments, __kami_context| {
            __kami_arguments.restrict_to(&[#(#names),*])?;
            #call
        },
    };
    (items, fields)
}

fn annotations(tool: &Subject) -> TokenStream {
    let options = &tool.options;
    let (read_only, destructive) = (option(options.read_only), option(options.destructive));
    let (idempotent, open_world) = (option(options.idempotent), option(options.open_world));
    quote! {
        ::kami::__private::Annotations {
            read_only: #read_only,
            destructive: #destructive,
            idempotent: #idempotent,
            open_world: #open_world,
        }
    }
}

fn task(task: Task) -> TokenStream {
    match task {
        Task::Forbidden => quote!(::kami::__private::TaskSupport::Forbidden),
        Task::Optional => quote!(::kami::__private::TaskSupport::Optional),
        Task::Required => quote!(::kami::__private::TaskSupport::Required),
    }
}
