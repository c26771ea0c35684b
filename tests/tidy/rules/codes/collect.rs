//! Finds codes in sources.

use crate::{
    finding::Finding,
    syntax::{line, walk},
};
use syn::{Expr, ExprCall, ExprLit, ImplItemFn, ItemFn, Lit, LitStr, visit::Visit};

/// A code and where it stands.
pub(super) struct Code {
    pub(super) name: String,
    pub(super) at: Finding,
    pub(super) of: Owner,
}

/// What a code belongs to.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Owner {
    /// One case of an error.
    Error,
    /// A check, which may find the same thing in several places.
    Check,
}

/// Collects the string literals in functions named `code`, and those that findings are made with.
struct Codes<'a> {
    path: &'a str,
    found: Vec<Code>,
    inside: bool,
}

impl Codes<'_> {
    fn take(&mut self, literal: &LitStr, of: Owner) {
        self.found.push(Code { name: literal.value(), at: Finding::new(self.path, line(literal), ""), of });
    }
}

impl<'tree> Visit<'tree> for Codes<'_> {
    fn visit_impl_item_fn(&mut self, function: &'tree ImplItemFn) {
        self.inside = function.sig.ident == "code";
        syn::visit::visit_impl_item_fn(self, function);
        self.inside = false;
    }

    fn visit_item_fn(&mut self, function: &'tree ItemFn) {
        self.inside = function.sig.ident == "code";
        syn::visit::visit_item_fn(self, function);
        self.inside = false;
    }

    fn visit_lit_str(&mut self, literal: &'tree LitStr) {
        if self.inside {
            self.take(literal, Owner::Error);
        }
    }

    fn visit_expr_call(&mut self, call: &'tree ExprCall) {
        if let (true, Some(Expr::Lit(ExprLit { lit: Lit::Str(code), .. }))) = (makes_finding(call), call.args.first()) {
            self.take(code, Owner::Check);
        }
        syn::visit::visit_expr_call(self, call);
    }

    fn visit_attribute(&mut self, _: &'tree syn::Attribute) {}
}

/// Whether it is `Finding::error(…)` or `Finding::warning(…)`.
fn makes_finding(call: &ExprCall) -> bool {
    let Expr::Path(function) = call.func.as_ref() else {
        return false;
    };
    let mut names = function.path.segments.iter().rev();
    let last = names.next().is_some_and(|name| name.ident == "error" || name.ident == "warning");
    last && names.next().is_some_and(|name| name.ident == "Finding")
}

/// The codes in a Rust text.
pub(super) fn codes(path: &str, text: &str) -> Vec<Code> {
    walk(text, Codes { path, found: Vec::new(), inside: false }).found
}
