//! What a function looks like, with all its types written out, whatever they are called.

use std::collections::HashMap;
use wit_parser::{Function, FunctionKind, Handle, Resolve, Type, TypeDefKind, TypeId};

/// A type written out in more characters than this is known by its digest.
const LONGEST: usize = 4096;

/// Writes signatures, each type once.
pub(super) struct Signatures<'a> {
    resolve: &'a Resolve,
    known: HashMap<TypeId, String>,
}

impl<'a> Signatures<'a> {
    pub(super) fn new(resolve: &'a Resolve) -> Self {
        Self { resolve, known: HashMap::new() }
    }

    pub(super) fn function(&mut self, function: &Function) -> String {
        let kind = match function.kind {
            FunctionKind::AsyncFreestanding | FunctionKind::AsyncMethod(_) | FunctionKind::AsyncStatic(_) => "async ",
            _ => "",
        };
        let parameters: Vec<String> =
            function.params.iter().map(|param| format!("{}: {}", param.name, self.of(&param.ty))).collect();
        let result = self.optional(function.result.as_ref());
        format!("{kind}({}) -> {result}", parameters.join(", "))
    }

    fn of(&mut self, kind: &Type) -> String {
        match kind {
            Type::Id(id) => self.named(*id),
            primitive => format!("{primitive:?}"),
        }
    }

    fn optional(&mut self, kind: Option<&Type>) -> String {
        kind.map_or_else(|| "_".to_owned(), |kind| self.of(kind))
    }

    fn named(&mut self, id: TypeId) -> String {
        if let Some(known) = self.known.get(&id) {
            return known.clone();
        }
        let mut text = self.write(id);
        if text.len() > LONGEST {
            text = kami_registry::Sha256::of(text.as_bytes()).to_string();
        }
        self.known.insert(id, text.clone());
        text
    }

    fn write(&mut self, id: TypeId) -> String {
        let Some(definition) = self.resolve.types.get(id) else { return "unknown".to_owned() };
        let word = definition.kind.as_str();
        let inner = match &definition.kind {
            TypeDefKind::Type(kind) => return self.of(kind),
            TypeDefKind::Resource => return format!("resource {}", definition.name.as_deref().unwrap_or_default()),
            TypeDefKind::Handle(Handle::Own(resource) | Handle::Borrow(resource)) => self.named(*resource),
            TypeDefKind::Record(record) => {
                self.all(record.fields.iter().map(|field| (field.name.as_str(), Some(&field.ty))))
            }
            TypeDefKind::Variant(variant) => {
                self.all(variant.cases.iter().map(|case| (case.name.as_str(), case.ty.as_ref())))
            }
            TypeDefKind::Enum(cases) => self.all(cases.cases.iter().map(|case| (case.name.as_str(), None))),
            TypeDefKind::Flags(flags) => self.all(flags.flags.iter().map(|flag| (flag.name.as_str(), None))),
            TypeDefKind::Tuple(tuple) => self.all(tuple.types.iter().map(|kind| ("", Some(kind)))),
            TypeDefKind::Result(result) => self.all([("ok", result.ok.as_ref()), ("err", result.err.as_ref())]),
            TypeDefKind::Option(kind) | TypeDefKind::List(kind) => self.of(kind),
            TypeDefKind::FixedLengthList(kind, length) => format!("{}, {length}", self.of(kind)),
            TypeDefKind::Map(key, value) => self.all([("key", Some(key)), ("value", Some(value))]),
            TypeDefKind::Future(kind) | TypeDefKind::Stream(kind) => self.optional(kind.as_ref()),
            TypeDefKind::Unknown => String::new(),
        };
        format!("{word}<{inner}>")
    }

    fn all<'t>(&mut self, parts: impl IntoIterator<Item = (&'t str, Option<&'t Type>)>) -> String {
        let parts = parts.into_iter().map(|(name, kind)| format!("{name}: {}", self.optional(kind)));
        parts.collect::<Vec<_>>().join(", ")
    }
}
