//! Components with functions for other components.

use super::*;
use wasm_encoder::{
    CanonicalOption, CodeSection, ComponentBuilder, ComponentExportKind, ComponentValType, ExportKind, ExportSection,
    Function as Code, FunctionSection, Instruction, Module, ModuleArg, PrimitiveValType, TypeSection, ValType,
};

/// A component whose function `sum` takes one `parameter` and gives back as much.
fn free(parameter: PrimitiveValType) -> Vec<u8> {
    let mut builder = ComponentBuilder::default();
    let module = builder.core_module(None, &identity());
    let instance = builder.core_instantiate(None, module, NO_ARGUMENTS);
    let core = builder.core_alias_export(None, instance, "sum", ExportKind::Func);
    let (kind, mut function) = builder.type_function(None);
    let value = ComponentValType::Primitive(parameter);
    function.params([("a", value)]).result(Some(value));
    let lifted = builder.lift_func(None, core, kind, [] as [CanonicalOption; 0]);
    builder.export("sum", ComponentExportKind::Func, lifted, None);
    builder.finish()
}

/// A component with that function in an interface.
fn component(interface: &str) -> Vec<u8> {
    let mut builder = ComponentBuilder::default();
    let inner = builder.component_raw(None, &free(U32));
    let instance = builder.instantiate(None, inner, [] as [(&str, ComponentExportKind, u32); 0]);
    builder.export(interface, ComponentExportKind::Instance, instance, None);
    builder.finish()
}

fn identity() -> Module {
    let (mut types, mut functions, mut exports, mut codes) =
        (TypeSection::new(), FunctionSection::new(), ExportSection::new(), CodeSection::new());
    types.ty().function([ValType::I32], [ValType::I32]);
    functions.function(0);
    exports.export("sum", ExportKind::Func, 0);
    let mut code = Code::new([]);
    code.instruction(&Instruction::LocalGet(0)).instruction(&Instruction::End);
    codes.function(&code);
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&exports).section(&codes);
    module
}

fn check(old: &[u8], new: &[u8], expected: &[(Bump, &str)]) {
    let shown: Vec<_> = compare(old, new).iter().map(|change| (change.bump, change.to_string())).collect();

    let expected: Vec<_> = expected.iter().map(|(bump, text)| (*bump, (*text).to_owned())).collect();
    assert_eq!(shown, expected);
}

const NO_ARGUMENTS: [(&str, ModuleArg); 0] = [];
const EMPTY: &[u8] = b"\0asm\x0d\0\x01\0";
const U32: PrimitiveValType = PrimitiveValType::U32;

#[test]
fn test_compare_functions_come_go_and_change() {
    let (unsigned, signed) = (free(U32), free(PrimitiveValType::S32));

    check(&unsigned, &unsigned, &[]);
    check(EMPTY, &unsigned, &[(Bump::Minor, "the function `sum` is new")]);
    check(&unsigned, EMPTY, &[(Bump::Major, "the function `sum` is gone")]);
    check(&unsigned, &signed, &[(Bump::Major, "the function `sum` has another signature")]);
}

#[test]
fn test_compare_interfaces_of_compatible_versions_are_the_same() {
    let at = component;

    check(&at("acme:maths/sums@1.0.0"), &at("acme:maths/sums@1.2.0"), &[]);
    let expected = [
        (Bump::Major, "the function `acme:maths/sums@1#sum` is gone"),
        (Bump::Minor, "the function `acme:maths/sums@2#sum` is new"),
    ];
    check(&at("acme:maths/sums@1.2.0"), &at("acme:maths/sums@2.0.0"), &expected);
}

#[test]
fn test_compare_what_the_host_calls_is_left_out() {
    check(EMPTY, &component("wasi:cli/run@0.2.6"), &[]);
}

#[test]
fn test_compare_what_cannot_be_read_counts_as_breaking() {
    let expected = [(Bump::Major, "the functions for other components cannot be compared")];

    check(EMPTY, b"no component", &expected);
}
