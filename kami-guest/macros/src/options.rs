//! The options of `#[kami::tool(…)]`, `#[kami::prompt(…)]` and `#[kami::resource(…)]`.

use proc_macro2::TokenStream;
use syn::parse::Parser as _;
use syn::{Error, LitStr};

use crate::completions::Completions;
use crate::errors::Errors;
use crate::kind::Kind;
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
    pub(crate) task: Option<LitStr>,
    /// An expression: a text, or `include_str!(…)`.
    pub(crate) input_schema: Option<TokenStream>,
    pub(crate) uri: Option<LitStr>,
    pub(crate) mime_type: Option<LitStr>,
    pub(crate) completions: Completions,
}

impl Options {
    pub(crate) fn parse(tokens: TokenStream, kind: Kind, errors: &mut Errors) -> Self {
        let mut options = Self::default();
        for setting in errors.keep(Setting::parse_all.parse2(tokens)).unwrap_or_default() {
            let result = options.set(setting, kind, errors);
            errors.keep(result);
        }
        options
    }

    fn set(&mut self, setting: Setting, kind: Kind, errors: &mut Errors) -> syn::Result<()> {
        let name = setting.name.to_string();
        if !known(kind).contains(&name.as_str()) {
            return Err(Error::new(setting.name.span(), format!("no option `{name}`; there are {}", listed(kind))));
        }
        match name.as_str() {
            "name" => once(&mut self.name, setting, Setting::text),
            "title" => once(&mut self.title, setting, Setting::text),
            "description" => once(&mut self.description, setting, Setting::text),
            "meta" => once(&mut self.meta, setting, Setting::text),
            "read_only" => once(&mut self.read_only, setting, Setting::switch),
            "destructive" => once(&mut self.destructive, setting, Setting::switch),
            "idempotent" => once(&mut self.idempotent, setting, Setting::switch),
            "open_world" => once(&mut self.open_world, setting, Setting::switch),
            "task" => once(&mut self.task, setting, Setting::text),
            "input_schema" => once(&mut self.input_schema, setting, Setting::expression),
            "uri" => once(&mut self.uri, setting, Setting::text),
            "mime_type" => once(&mut self.mime_type, setting, Setting::text),
            _ => self.completions.add(setting, errors),
        }
    }
}

const fn known(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Tool => &[
            "name",
            "title",
            "description",
            "meta",
            "input_schema",
            "read_only",
            "destructive",
            "idempotent",
            "open_world",
            "task",
        ],
        Kind::Prompt => &["name", "title", "description", "meta", "complete"],
        Kind::Resource => &["uri", "name", "title", "description", "mime_type", "meta", "complete"],
    }
}

fn listed(kind: Kind) -> String {
    let quoted = known(kind).iter().map(|name| format!("`{name}`")).collect::<Vec<_>>();
    match quoted.split_last() {
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// Sets what is not set yet.
pub(crate) fn once<T>(slot: &mut Option<T>, setting: Setting, read: fn(Setting) -> syn::Result<T>) -> syn::Result<()> {
    if slot.is_some() {
        return Err(Error::new(setting.name.span(), format!("`{}` is set twice", setting.name)));
    }
    if let Some(group) = &setting.group {
        return Err(Error::new_spanned(group, format!("write `{} = …`", setting.name)));
    }
    *slot = Some(read(setting)?);
    Ok(())
}
