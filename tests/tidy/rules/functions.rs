//! A function's body has at most 30 lines, and its parameters are at most four, none of them a bare `bool`.

use crate::{
    finding::{Finding, assert_lines, assert_none},
    repository,
    syntax::{is_attribute, line, walk},
};
use syn::{Block, FnArg, ImplItemFn, ItemFn, ItemImpl, Macro, Signature, Type, spanned::Spanned, visit::Visit};

const MOST_LINES: usize = 30;
const MOST_PARAMETERS: usize = 4;
/// Written by a generator.
const GENERATED: [&str; 3] = [
    "kami-guest/src/bindings.rs",
    "kami-guest/src/optional_bindings/prompts.rs",
    "kami-guest/src/optional_bindings/resources.rs",
];

struct Functions<'a> {
    path: &'a str,
    findings: Vec<Finding>,
}

impl Functions<'_> {
    fn look_at_body(&mut self, signature: &Signature, block: &Block) {
        let mut quoted = Quoted(0);
        quoted.visit_block(block);
        let lines = height(block).saturating_sub(quoted.0);
        if lines > MOST_LINES {
            self.report(signature, &format!("has {lines} lines, at most {MOST_LINES} are allowed"));
        }
    }

    fn look_at_parameters(&mut self, signature: &Signature) {
        let values: Vec<&Type> = signature.inputs.iter().filter_map(value).collect();
        if values.len() > MOST_PARAMETERS {
            self.report(signature, "has more than four parameters, pass an options struct");
        }
        if values.iter().any(|value| matches!(value, Type::Path(path) if path.path.is_ident("bool"))) {
            self.report(signature, "has a `bool` parameter, pass an enum whose variants say what they mean");
        }
    }

    fn report(&mut self, signature: &Signature, what: &str) {
        self.findings.push(Finding::new(self.path, line(signature), format!("`{}` {what}", signature.ident)));
    }
}

/// Counts the lines of `quote!`, which are code of somebody else.
struct Quoted(usize);

impl<'tree> Visit<'tree> for Quoted {
    fn visit_macro(&mut self, called: &'tree Macro) {
        if called.path.segments.last().is_some_and(|name| name.ident.to_string().starts_with("quote")) {
            self.0 += height(called);
        }
    }
}

fn height(of: &impl Spanned) -> usize {
    of.span().end().line - of.span().start().line + 1
}

/// A table of cases is long because there are many, and says `true` where an interface may not.
fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.split('/').any(|folder| folder == "tests")
}

fn value(input: &FnArg) -> Option<&Type> {
    match input {
        FnArg::Typed(typed) => Some(&typed.ty),
        FnArg::Receiver(_) => None,
    }
}

impl<'tree> Visit<'tree> for Functions<'_> {
    fn visit_item_fn(&mut self, function: &'tree ItemFn) {
        self.look_at_body(&function.sig, &function.block);
        // what an agent passes to a tool suits the agent
        if !function.attrs.iter().any(|attribute| is_attribute(attribute, "tool")) {
            self.look_at_parameters(&function.sig);
        }
        syn::visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'tree ImplItemFn) {
        self.look_at_body(&function.sig, &function.block);
        syn::visit::visit_impl_item_fn(self, function);
    }

    fn visit_item_impl(&mut self, block: &'tree ItemImpl) {
        // a trait prescribes the parameters of the functions that implement it
        if block.trait_.is_none() {
            block.items.iter().for_each(|item| {
                if let syn::ImplItem::Fn(function) = item {
                    self.look_at_parameters(&function.sig);
                }
            });
        }
        syn::visit::visit_item_impl(self, block);
    }
}

fn check(path: &str, text: &str) -> Vec<Finding> {
    if GENERATED.contains(&path) || is_test(path) {
        Vec::new()
    } else {
        walk(text, Functions { path, findings: Vec::new() }).findings
    }
}

#[test]
fn test_functions_of_this_repository_are_small() -> std::io::Result<()> {
    let sources = repository::rust_files()?;

    let findings = repository::check_all(&sources, check);

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_function_of_31_lines_is_reported() {
    let body = |lines: usize| format!("fn long() {{\n{}}}\n", "    f();\n".repeat(lines - 2));

    assert_lines(&check("a.rs", &body(30)), &[]);
    assert_lines(&check("a.rs", &body(31)), &[1]);
    assert_lines(&check("a.rs", &format!("fn quotes() {{ let t = quote! {{ {} }}; }}", body(40))), &[]);
}

#[test]
fn test_function_with_unclear_parameters_is_reported() {
    let sample = "fn one(a: u8, b: u8, c: u8, d: u8, e: u8) {}
fn two(force: bool) {}
impl S {
    fn three(&self, a: u8, b: u8, c: u8, d: u8) {}
    fn four(&self, quiet: bool) {}
}
impl T for S {
    fn five(&self, prescribed: bool) {}
}
#[kami::tool]
fn six(wanted: bool) {}";

    assert_lines(&check("a.rs", sample), &[1, 2, 5]);
    assert_lines(&check("a/tests.rs", sample), &[]);
}
