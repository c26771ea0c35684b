//! Runs a jq filter over a document.

use jaq_core::{Ctx, Vars, data::JustLut, unwrap_valr};
use jaq_json::Val;
use serde::Deserialize;
use serde_json::Value;

use crate::bound;
use crate::filter::{self, FilterError};

/// Why a query has no answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum QueryError {
    /// The filter does not compile.
    #[error(transparent)]
    Filter(#[from] FilterError),
    /// The document holds something jq has no value for.
    #[error("the document cannot be read by jq: {0}")]
    Document(#[from] serde_json::Error),
    /// The filter failed while running.
    #[error("the filter failed after {done} results: {message}")]
    Run {
        /// Results before the failure.
        done: usize,
        /// What jq says.
        message: String,
    },
}

/// What a filter yields.
#[kami::data]
#[derive(Debug, PartialEq)]
pub(crate) struct Results {
    /// The results, in order.
    pub(crate) results: Vec<Value>,
    /// What was left out, and how to get it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
}

/// The first `limit` results of the jq filter `code` on `document`.
pub(crate) fn query(document: Value, code: &str, limit: usize) -> Result<Results, QueryError> {
    let filter = filter::compile(code)?;
    let input = Val::deserialize(document)?;
    let context = Ctx::<JustLut<Val>>::new(&filter.lut, Vars::new([]));
    let mut results = Vec::new();
    let mut used = 0;
    for result in filter.id.run((context, input)).map(unwrap_valr) {
        if results.len() >= limit {
            let note = format!("more than {limit} results; raise limit, or narrow the filter");
            return Ok(Results { results, note: Some(note) });
        }
        let value = result.map_err(|error| failed(results.len(), &error))?;
        let value = plain(&value);
        used += bound::size(&value);
        if used > bound::BUDGET {
            return Ok(Results { note: Some(too_large(results.len())), results });
        }
        results.push(value);
    }
    Ok(Results { results, note: None })
}

fn failed(done: usize, error: &jaq_json::Error) -> QueryError {
    QueryError::Run { done, message: bound::shorten(&error.to_string()) }
}

fn too_large(shown: usize) -> String {
    let budget = bound::BUDGET;
    format!(
        "only the first {shown} results fit into {budget} bytes; select less of each, e.g. with `keys`, `length` or `.[:10]`"
    )
}

/// `value` as JSON; what JSON has no word for (infinity, binary data, keys that are no strings) as the nearest it has.
fn plain(value: &Val) -> Value {
    match value {
        Val::Null => Value::Null,
        Val::Bool(flag) => Value::Bool(*flag),
        Val::Num(number) => serde_json::from_str(&number.to_string()).unwrap_or(Value::Null),
        Val::TStr(text) | Val::BStr(text) => String::from_utf8_lossy(text).into(),
        Val::Arr(values) => values.iter().map(plain).collect(),
        Val::Obj(entries) => entries.iter().map(|(key, value)| (name(key), plain(value))).collect(),
    }
}

fn name(key: &Val) -> String {
    match plain(key) {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests;
