//! `#[kami::data]`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Error};

pub(crate) fn expand(options: TokenStream, item: TokenStream) -> TokenStream {
    let mistake = if !options.is_empty() {
        Some(Error::new_spanned(options, "`#[kami::data]` takes no options; use `#[serde(…)]` and `#[schemars(…)]`"))
    } else {
        match syn::parse2::<DeriveInput>(item.clone()) {
            Ok(_) => None,
            Err(_) => Some(Error::new(proc_macro2::Span::call_site(), "`#[kami::data]` goes on a struct or an enum")),
        }
    };
    if let Some(mistake) = mistake {
        let mistake = mistake.into_compile_error();
        return quote!(#mistake #item);
    }
    quote! {
        #[derive(::kami::serde::Serialize, ::kami::serde::Deserialize, ::kami::schemars::JsonSchema)]
        #[serde(crate = "::kami::serde")]
        #[schemars(crate = "::kami::schemars")]
        #item
    }
}
