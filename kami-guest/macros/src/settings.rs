//! `name`, `name = value`, `name(…)`: what stands in the parentheses of `#[kami::tool(…)]`, of the attributes like it, and `#[kami(…)]`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Error, LitBool, LitStr, Token, parenthesized, token};

pub(crate) struct Setting {
    pub(crate) name: Ident,
    pub(crate) value: Option<TokenStream>,
    /// What stands in parentheses behind the name.
    pub(crate) group: Option<TokenStream>,
}

impl Parse for Setting {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.call(Ident::parse_any)?;
        let group = if input.peek(token::Paren) { Some(parenthesized_tokens(input)?) } else { None };
        let value = if input.parse::<Option<Token![=]>>()?.is_some() { Some(up_to_comma(input, &name)?) } else { None };
        Ok(Self { name, value, group })
    }
}

impl Setting {
    pub(crate) fn parse_all(input: ParseStream<'_>) -> syn::Result<Vec<Self>> {
        Ok(Punctuated::<Self, Token![,]>::parse_terminated(input)?.into_iter().collect())
    }

    /// The text it is set to.
    pub(crate) fn text(self) -> syn::Result<LitStr> {
        let message = format!("write `{} = \"…\"`", self.name);
        match self.value {
            Some(value) => syn::parse2(value.clone()).map_err(|_| Error::new_spanned(value, message)),
            None => Err(Error::new(self.name.span(), message)),
        }
    }

    /// The expression it is set to.
    pub(crate) fn expression(self) -> syn::Result<TokenStream> {
        let message = format!("write `{0} = \"…\"` or `{0} = include_str!(\"…\")`", self.name);
        self.value.ok_or_else(|| Error::new(self.name.span(), message))
    }

    /// True where it is only named.
    pub(crate) fn switch(self) -> syn::Result<bool> {
        let Some(value) = self.value else { return Ok(true) };
        let message = format!("write `{0}`, `{0} = true` or `{0} = false`", self.name);
        syn::parse2(value.clone()).map(|value: LitBool| value.value).map_err(|_| Error::new_spanned(value, message))
    }
}

fn parenthesized_tokens(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let content;
    parenthesized!(content in input);
    content.parse()
}

fn up_to_comma(input: ParseStream<'_>, name: &Ident) -> syn::Result<TokenStream> {
    if input.is_empty() || input.peek(Token![,]) {
        return Err(Error::new(name.span(), format!("write a value after `{name} =`")));
    }
    let mut tokens = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        tokens.extend([input.parse::<TokenTree>()?]);
    }
    Ok(tokens)
}
