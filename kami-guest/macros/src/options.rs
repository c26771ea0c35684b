//! The options of `#[kami::tool(…)]`.

use proc_macro2::TokenStream;
use syn::parse::Parser as _;
use syn::{Error, LitStr};

use crate::errors::Errors;
use crate::settings::Setting;

#[derive(Default)]
pub(crate) struct Options {
    pub(crate) name: Option<LitStr>,
    pub(crate) title: Option<LitStr>,
    pub(crate) description: Option<LitStr>,
    pub(crate) meta: Option<LitStr>,
    pub(crate) read_only: Option<bool>,
    pub(crate) destructive: Option<bool>,
    pub(crate) idempotent: Option<bool>,
    pub(crate) open_world: Option<bool>,
}

impl Options {
    pub(crate) fn parse(tokens: TokenStream, errors: &mut Errors) -> Self {
        let mut options = Self::default();
        for setting in errors.keep(Setting::parse_all.parse2(tokens)).unwrap_or_default() {
            let result = options.set(setting);
            errors.keep(result);
        }
        options
    }

    fn set(&mut self, setting: Setting) -> syn::Result<()> {
        match setting.name.to_string().as_str() {
            "name" => once(&mut self.name, setting, Setting::text),
            "title" => once(&mut self.title, setting, Setting::text),
            "description" => once(&mut self.description, setting, Setting::text),
            "meta" => once(&mut self.meta, setting, Setting::text),
            "read_only" => once(&mut self.read_only, setting, Setting::switch),
            "destructive" => once(&mut self.destructive, setting, Setting::switch),
            "idempotent" => once(&mut self.idempotent, setting, Setting::switch),
            "open_world" => once(&mut self.open_world, setting, Setting::switch),
            other => Err(Error::new(
                setting.name.span(),
                format!(
                    "no option `{other}`; there are `name`, `title`, `description`, `meta`, `read_only`, `destructive`, \
                     `idempotent` and `open_world`"
                ),
            )),
        }
    }
}

/// Sets what is not set yet.
pub(crate) fn once<T>(slot: &mut Option<T>, setting: Setting, read: fn(Setting) -> syn::Result<T>) -> syn::Result<()> {
    if slot.is_some() {
        return Err(Error::new(setting.name.span(), format!("`{}` is set twice", setting.name)));
    }
    *slot = Some(read(setting)?);
    Ok(())
}
