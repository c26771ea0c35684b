//! `complete(argument = function, …)`: what finishes half-typed values.

use proc_macro2::{Ident, TokenStream};
use syn::Error;
use syn::ext::IdentExt as _;
use syn::parse::Parser as _;

use crate::errors::Errors;
use crate::settings::Setting;

#[derive(Default)]
pub(crate) struct Completions(Vec<Completion>);

pub(crate) struct Completion {
    pub(crate) argument: Ident,
    pub(crate) function: TokenStream,
}

const FORM: &str = "write `complete(argument = function)`";

impl Completion {
    /// The argument's name as others write it.
    pub(crate) fn name(&self) -> String {
        self.argument.unraw().to_string()
    }
}

impl Completions {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Completion> {
        self.0.iter()
    }

    /// Takes in what stands in the parentheses.
    pub(crate) fn add(&mut self, setting: Setting, errors: &mut Errors) -> syn::Result<()> {
        let Some(group) = setting.group.filter(|group| !group.is_empty()) else {
            return Err(Error::new(setting.name.span(), FORM));
        };
        for Setting { name, value, .. } in Setting::parse_all.parse2(group)? {
            match value {
                Some(_) if self.iter().any(|other| other.argument == name) => {
                    errors.push(Error::new(name.span(), format!("`{name}` is completed twice")));
                }
                Some(function) => self.0.push(Completion { argument: name, function }),
                None => errors.push(Error::new(name.span(), FORM)),
            }
        }
        Ok(())
    }

    /// Refuses to complete what is no argument.
    pub(crate) fn check(&self, arguments: &[&str], errors: &mut Errors) {
        for completion in self.iter() {
            let name = completion.name();
            if !arguments.contains(&name.as_str()) {
                errors.push(Error::new(completion.argument.span(), format!("there is no argument `{name}`")));
            }
        }
    }
}
