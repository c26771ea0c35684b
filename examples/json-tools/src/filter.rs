//! jq filters: compiled, with every mistake pointed at.

use jaq_core::data::JustLut;
use jaq_core::load::{self, Arena, File, Loader};
use jaq_core::{Compiler, Filter, compile};
use jaq_json::Val;

/// Filters jq has and jaq leaves to its command line.
const PRELUDE: &str = include_str!("prelude.jq");

/// A filter that does not compile.
#[derive(Debug, thiserror::Error)]
#[error("the jq filter is invalid:\n{}", problems.join("\n"))]
pub(crate) struct FilterError {
    problems: Vec<String>,
}

/// The compiled form of `code`, with jq's standard library at hand.
pub(crate) fn compile(code: &str) -> Result<Filter<JustLut<Val>>, FilterError> {
    let prelude = load::parse(PRELUDE, |parser| parser.defs()).unwrap_or_default();
    let definitions = jaq_core::defs().chain(jaq_std::defs()).chain(jaq_json::defs()).chain(prelude);
    let functions = jaq_core::funs().chain(jaq_std::funs()).chain(jaq_json::funs());
    let arena = Arena::default();
    let modules = Loader::new(definitions)
        .load(&arena, File { code, path: () })
        .map_err(|errors| FilterError { problems: errors.into_iter().flat_map(unreadable).collect() })?;
    Compiler::default()
        .with_funs(functions)
        .compile(modules)
        .map_err(|errors| FilterError { problems: errors.into_iter().flat_map(undefined).collect() })
}

fn unreadable((file, error): (File<&str, ()>, load::Error<&str>)) -> Vec<String> {
    let place = |found: &str| place(file.code, found);
    match error {
        load::Error::Io(errors) => {
            errors.iter().map(|(path, _)| format!("{}: modules cannot be loaded here", place(path))).collect()
        }
        load::Error::Lex(errors) => {
            errors.iter().map(|(expected, found)| format!("{}: expected {}", place(found), expected.as_str())).collect()
        }
        load::Error::Parse(errors) => {
            errors.iter().map(|(expected, found)| format!("{}: expected {}", place(found), expected.as_str())).collect()
        }
    }
}

fn undefined((file, errors): (File<&str, ()>, Vec<compile::Error<&str>>)) -> Vec<String> {
    errors
        .iter()
        .map(|(found, kind)| {
            let arity = match kind {
                compile::Undefined::Filter(arity) => format!(" with {arity} arguments"),
                _ => String::new(),
            };
            format!("{}: undefined {}{arity}", place(file.code, found), kind.as_str())
        })
        .collect()
}

/// Where in `code` the piece `found` stands, for a reader.
fn place(code: &str, found: &str) -> String {
    let start = load::span(code, found).start;
    let column = code.get(..start).unwrap_or_default().chars().count() + 1;
    let word: String = found.chars().take(20).collect();
    if word.is_empty() { format!("character {column}, at the end") } else { format!("character {column}, `{word}`") }
}

#[cfg(test)]
mod tests;
