//! A tool function, as written. Its body is never looked at.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{Attribute, Error, Generics, ReturnType, Token, Visibility, parenthesized, token};

use crate::kind::Kind;
use crate::parameter::Parameter;

pub(crate) struct Function {
    pub(crate) kind: Kind,
    pub(crate) attributes: Vec<Attribute>,
    visibility: Visibility,
    /// `const`, `async`, `unsafe`, `extern "C"`.
    pub(crate) qualifiers: Vec<TokenTree>,
    pub(crate) name: Ident,
    pub(crate) generics: Generics,
    parentheses: token::Paren,
    pub(crate) parameters: Punctuated<Parameter, Token![,]>,
    pub(crate) output: ReturnType,
    body: TokenStream,
}

impl Function {
    /// Reads the function an attribute stands on.
    pub(crate) fn parse(item: TokenStream, kind: Kind) -> syn::Result<Self> {
        (|input: ParseStream<'_>| Self::parse_from(input, kind)).parse2(item)
    }

    fn parse_from(input: ParseStream<'_>, kind: Kind) -> syn::Result<Self> {
        let wanted = |_| Error::new(Span::call_site(), format!("`#[kami::{}]` goes on a function", kind.noun()));
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let mut qualifiers = Vec::new();
        while !input.peek(Token![fn]) {
            let qualifier: TokenTree = input.parse().map_err(wanted)?;
            qualifiers.push(qualifier);
        }
        input.parse::<Token![fn]>()?;
        let name = input.parse()?;
        let mut generics: Generics = input.parse()?;
        let content;
        let parentheses = parenthesized!(content in input);
        let parameters = Punctuated::parse_terminated(&content)?;
        let output = input.parse()?;
        generics.where_clause = input.parse()?;
        let body = input.parse()?;
        Ok(Self { kind, attributes, visibility, qualifiers, name, generics, parentheses, parameters, output, body })
    }
}

/// The function as the compiler wants it.
impl ToTokens for Function {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { attributes, visibility, qualifiers, name, generics, parameters, output, body, .. } = self;
        let where_clause = &generics.where_clause;
        tokens.extend(quote!(#(#attributes)* #visibility #(#qualifiers)* fn #name #generics));
        self.parentheses.surround(tokens, |tokens| parameters.to_tokens(tokens));
        tokens.extend(quote!(#output #where_clause #body));
    }
}
