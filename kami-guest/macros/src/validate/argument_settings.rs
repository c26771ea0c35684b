//! `#[kami(…)]` and `#[schemars(…)]` on a parameter.

use proc_macro2::TokenTree;
use syn::{Attribute, Error, LitStr, Meta};

use super::Default;
use crate::docs;
use crate::errors::Errors;
use crate::options::once;
use crate::parameter::Parameter;
use crate::settings::Setting;

#[derive(std::default::Default)]
pub(super) struct ArgumentSettings {
    pub(super) rename: Option<LitStr>,
    pub(super) default: Option<Default>,
    pub(super) schema: Vec<Attribute>,
}

pub(super) fn parse(parameter: &Parameter, errors: &mut Errors) -> ArgumentSettings {
    let mut settings = ArgumentSettings::default();
    for attribute in &parameter.attributes {
        if attribute.path().is_ident("kami") {
            for setting in errors.keep(attribute.parse_args_with(Setting::parse_all)).unwrap_or_default() {
                let result = settings.set(setting);
                errors.keep(result);
            }
        } else if attribute.path().is_ident("schemars") {
            errors.keep(only_describes(attribute));
            settings.schema.push(attribute.clone());
        } else if docs::is_doc(attribute) {
            settings.schema.push(attribute.clone());
        }
    }
    settings
}

impl ArgumentSettings {
    fn set(&mut self, setting: Setting) -> syn::Result<()> {
        match setting.name.to_string().as_str() {
            "rename" => once(&mut self.rename, setting, Setting::text),
            "default" => {
                once(&mut self.default, setting, |setting| Ok(setting.value.map_or(Default::OfType, Default::Value)))
            }
            other => {
                Err(Error::new(setting.name.span(), format!("no setting `{other}`; there are `default` and `rename`")))
            }
        }
    }
}

/// Refuses what would make the schema differ from what the tool reads.
fn only_describes(attribute: &Attribute) -> syn::Result<()> {
    let Meta::List(list) = &attribute.meta else { return Ok(()) };
    for token in list.tokens.clone() {
        let TokenTree::Ident(name) = token else { continue };
        if name == "rename" || name == "default" {
            return Err(Error::new(name.span(), format!("write `#[kami({name} = …)]`")));
        }
        if name == "flatten" || name == "skip" || name == "with" {
            return Err(Error::new(name.span(), format!("a parameter cannot have `{name}`")));
        }
    }
    Ok(())
}
