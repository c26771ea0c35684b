//! One parameter of a tool function, as written.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Token, Type};

use crate::docs;

pub(crate) struct Parameter {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) pattern: TokenStream,
    /// None for `self`.
    pub(crate) kind: Option<Type>,
}

impl Parse for Parameter {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let mut pattern = TokenStream::new();
        while !input.is_empty() && !input.peek(Token![,]) && (!input.peek(Token![:]) || input.peek(Token![::])) {
            if input.peek(Token![::]) {
                input.parse::<Token![::]>()?.to_tokens(&mut pattern);
            } else {
                input.parse::<TokenTree>()?.to_tokens(&mut pattern);
            }
        }
        let kind = if input.parse::<Option<Token![:]>>()?.is_some() { Some(input.parse()?) } else { None };
        Ok(Self { attributes, pattern, kind })
    }
}

impl Parameter {
    /// The name, if the pattern is nothing but a name.
    pub(crate) fn name(&self) -> Option<Ident> {
        let mut tokens = self.pattern.clone().into_iter().collect::<Vec<_>>();
        if tokens.first().is_some_and(|token| token.to_string() == "mut") {
            tokens.remove(0);
        }
        match tokens.as_slice() {
            [TokenTree::Ident(name)] if *name != "_" && *name != "self" => Some(name.clone()),
            _ => None,
        }
    }

    /// Whether it is `self` in any form.
    pub(crate) fn is_receiver(&self) -> bool {
        self.pattern.clone().into_iter().last().is_some_and(|token| token.to_string() == "self")
    }
}

/// Whether only this macro understands the attribute.
pub(crate) fn is_ours(attribute: &Attribute) -> bool {
    docs::is_doc(attribute) || attribute.path().is_ident("kami") || attribute.path().is_ident("schemars")
}

/// The parameter as the compiler wants it.
impl ToTokens for Parameter {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let attributes = self.attributes.iter().filter(|attribute| !is_ours(attribute));
        let pattern = &self.pattern;
        let kind = self.kind.as_ref().map(|kind| quote!(: #kind));
        tokens.extend(quote!(#(#attributes)* #pattern #kind));
    }
}
