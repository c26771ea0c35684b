//! The attribute macros of kami-guest, which re-exports and documents them.

use proc_macro::TokenStream;

mod completions;
mod data;
mod docs;
mod errors;
mod expand;
mod function;
mod kind;
mod offer;
mod options;
mod parameter;
mod settings;
mod uri;
mod validate;

/// Makes a function a tool; kami-guest documents it.
#[proc_macro_attribute]
pub fn tool(options: TokenStream, item: TokenStream) -> TokenStream {
    offer::expand(kind::Kind::Tool, options.into(), item.into()).into()
}

/// Makes a function a prompt; kami-guest documents it.
#[proc_macro_attribute]
pub fn prompt(options: TokenStream, item: TokenStream) -> TokenStream {
    offer::expand(kind::Kind::Prompt, options.into(), item.into()).into()
}

/// Makes a function a resource; kami-guest documents it.
#[proc_macro_attribute]
pub fn resource(options: TokenStream, item: TokenStream) -> TokenStream {
    offer::expand(kind::Kind::Resource, options.into(), item.into()).into()
}

/// Makes a type fit for a tool; kami-guest documents it.
#[proc_macro_attribute]
pub fn data(options: TokenStream, item: TokenStream) -> TokenStream {
    data::expand(options.into(), item.into()).into()
}
