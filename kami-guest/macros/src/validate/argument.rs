//! The parameters: arguments, and at most one context.

use proc_macro2::{Ident, TokenStream};
use syn::{Attribute, Error, Type};

use super::argument_settings as settings;
use crate::errors::Errors;
use crate::function::Function;
use crate::kind::Kind;
use crate::parameter::Parameter;

/// What stands in one place of the parameter list.
pub(crate) enum Slot {
    Context,
    Argument(Box<Argument>),
}

/// One argument of a tool.
pub(crate) struct Argument {
    pub(crate) field: Ident,
    pub(crate) name: String,
    pub(crate) kind: Type,
    pub(crate) default: Option<Default>,
    /// Doc comments and `#[schemars(…)]`.
    pub(crate) attributes: Vec<Attribute>,
}

/// What a missing argument is.
pub(crate) enum Default {
    OfType,
    Value(TokenStream),
}

pub(super) fn slots(function: &Function, errors: &mut Errors) -> Vec<Slot> {
    let mut slots = Vec::new();
    for parameter in &function.parameters {
        let slot = slot(parameter, function.kind, errors);
        let is_second = matches!(slot, Ok(Slot::Context)) && slots.iter().any(|slot| matches!(slot, Slot::Context));
        if is_second {
            errors.push(Error::new_spanned(parameter, format!("a {} takes one context", function.kind.noun())));
        }
        slots.extend(errors.keep(slot));
    }
    slots
}

fn slot(parameter: &Parameter, function: Kind, errors: &mut Errors) -> syn::Result<Slot> {
    let (pattern, noun) = (&parameter.pattern, function.noun());
    if parameter.is_receiver() {
        return Err(Error::new_spanned(pattern, format!("a {noun} is a free function: it has no `self`")));
    }
    let (Some(field), Some(kind)) = (parameter.name(), &parameter.kind) else {
        return Err(Error::new_spanned(pattern, "write a name: it is the name of the argument"));
    };
    if is_context(kind)? {
        return Ok(Slot::Context);
    }
    owned(kind, noun)?;
    let settings = settings::parse(parameter, errors);
    let name = settings.rename.map_or_else(|| syn::ext::IdentExt::unraw(&field).to_string(), |name| name.value());
    let attributes = settings.schema;
    let default = settings.default;
    Ok(Slot::Argument(Box::new(Argument { field, name, kind: kind.clone(), default, attributes })))
}

fn is_context(kind: &Type) -> syn::Result<bool> {
    let named = |kind: &Type| match kind {
        Type::Path(path) => path.path.segments.last().is_some_and(|segment| segment.ident == "Context"),
        _ => false,
    };
    match kind {
        Type::Reference(reference) if named(&reference.elem) && reference.mutability.is_none() => Ok(true),
        Type::Reference(reference) if named(&reference.elem) => Err(Error::new_spanned(kind, "write `&Context`")),
        kind if named(kind) => Err(Error::new_spanned(kind, "write `&Context`")),
        _ => Ok(false),
    }
}

/// Refuses types nothing can be deserialised into.
fn owned(kind: &Type, noun: &str) -> syn::Result<()> {
    let message = match kind {
        Type::Reference(reference) => match &*reference.elem {
            Type::Path(path) if path.path.is_ident("str") => format!("write `String`: a {noun} owns its arguments"),
            Type::Slice(_) => format!("write `Vec<…>`: a {noun} owns its arguments"),
            _ => format!("write the type without `&`: a {noun} owns its arguments"),
        },
        Type::ImplTrait(_) => "write the type of the argument by its name".to_owned(),
        _ => return Ok(()),
    };
    Err(Error::new_spanned(kind, message))
}
