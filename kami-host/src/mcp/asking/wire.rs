//! Questions in the protocol's shape.
#![expect(deprecated, reason = "the protocol retires sampling and roots in 2027; until then tools ask for them")]

use super::{AskError, Expected};
use crate::domain::{Question, Request};
use http::Uri;
use rmcp::model::{
    CreateMessageRequest, CreateMessageRequestParams, ElicitRequest, ElicitRequestParams, ElicitationSchema,
    InputRequest, ListRootsRequest, PrimitiveSchemaDefinition,
};
use serde::Deserialize;
use serde_json::Value;

/// A question as clients get it, and what its answer has to look like.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wired {
    pub(super) key: String,
    pub(super) request: InputRequest,
    pub(super) expected: Expected,
}

/// The question, if a client can show it.
pub(super) fn wire(Question { key, ask }: Question) -> Result<Wired, AskError> {
    let wired = match ask {
        Request::Form { message, schema } => form(message, schema),
        Request::Page { message, url, id } => page(message, url, id),
        Request::Sampling(parameters) => sampling(parameters),
        Request::Roots => Ok((InputRequest::ListRoots(ListRootsRequest::default()), Expected::Roots)),
    };
    match wired {
        Ok((request, expected)) => Ok(Wired { key, request, expected }),
        Err(fault) => Err(AskError::Malformed { key, fault }),
    }
}

/// Only what the schema says in the protocol's words goes out, and only that is asked of the answer.
fn form(message: String, schema: Value) -> Result<(InputRequest, Expected), String> {
    let requested_schema = ElicitationSchema::deserialize(&schema).map_err(|_| unshowable(&schema))?;
    let expected = serde_json::to_value(&requested_schema).map_err(|error| error.to_string())?;
    let params = ElicitRequestParams::FormElicitationParams { meta: None, message, requested_schema };
    Ok((InputRequest::Elicitation(ElicitRequest::new(params)), Expected::Form(expected)))
}

fn unshowable(schema: &Value) -> String {
    let fields = schema.get("properties").and_then(Value::as_object);
    let unfit = |(_, field): &(&String, &Value)| PrimitiveSchemaDefinition::deserialize(*field).is_err();
    match fields.and_then(|fields| fields.iter().find(unfit)) {
        Some((name, _)) => format!("its field `{name}` is neither a text, a number, a yes or no nor a choice"),
        None => "its schema is none of an object with `properties`".to_owned(),
    }
}

/// Nothing but pages of the web: what else a client opens may run something.
fn page(message: String, url: String, id: String) -> Result<(InputRequest, Expected), String> {
    let web = |uri: &Uri| matches!(uri.scheme_str(), Some("https" | "http")) && uri.host().is_some();
    if !url.parse().is_ok_and(|uri| web(&uri)) {
        return Err(format!("`{url}` is no page of the web"));
    }
    let params = ElicitRequestParams::UrlElicitationParams { meta: None, message, url, elicitation_id: id };
    Ok((InputRequest::Elicitation(ElicitRequest::new(params)), Expected::Page))
}

fn sampling(parameters: Value) -> Result<(InputRequest, Expected), String> {
    let params = CreateMessageRequestParams::deserialize(parameters).map_err(|error| error.to_string())?;
    params.validate()?;
    Ok((InputRequest::CreateMessage(CreateMessageRequest::new(params)), Expected::Sampling))
}

#[cfg(test)]
mod tests;
