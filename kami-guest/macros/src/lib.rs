//! The attribute macros of kami-guest, which re-exports and documents them.

use proc_macro::TokenStream;

mod data;
mod docs;
mod errors;
mod expand;
mod function;
mod options;
mod parameter;
mod settings;
mod tool;
mod validate;

/// Makes a function a tool; kami-guest documents it.
#[proc_macro_attribute]
pub fn tool(options: TokenStream, item: TokenStream) -> TokenStream {
    tool::expand(options.into(), item.into()).into()
}

/// Makes a type fit for a tool; kami-guest documents it.
#[proc_macro_attribute]
pub fn data(options: TokenStream, item: TokenStream) -> TokenStream {
    data::expand(options.into(), item.into()).into()
}
