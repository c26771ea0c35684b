//! `tool.toml`: what it says of a tool. Keys nobody here knows are left alone: nobody will write a new one.

use super::{PluginError, security::Security};
use kami_host::domain::{Manifest, PREDECESSOR_ABI, Tool, check_component_name};
use serde::Deserialize;
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
pub(super) struct ToolToml {
    tool: About,
    #[serde(default)]
    mcp: Mcp,
    #[serde(default)]
    security: Security,
}

#[derive(Deserialize)]
struct About {
    #[serde(default)]
    id: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    wasm: String,
    #[serde(default)]
    description: String,
}

#[derive(Default, Deserialize)]
struct Mcp {
    #[serde(default)]
    description: String,
    #[serde(default)]
    arguments: Vec<Argument>,
}

#[derive(Deserialize)]
struct Argument {
    name: String,
    #[serde(default, rename = "type")]
    kind: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    required: bool,
    default: Option<Value>,
}

impl ToolToml {
    pub(super) fn parse(text: &str) -> Result<Self, PluginError> {
        Ok(toml::from_str(text)?)
    }

    /// Where the component lies, as the author has it.
    pub(super) fn wasm(&self) -> &str {
        &self.tool.wasm
    }

    /// The same as components say it themselves today.
    pub(super) fn manifest(&self) -> Result<Manifest, PluginError> {
        let Self { tool, mcp, security } = self;
        let texts = [&mcp.description, &tool.description];
        let description = texts.into_iter().find(|text| !text.is_empty()).cloned();
        let name = self.name();
        let only = Tool {
            name: name.clone(),
            title: None,
            description: description.clone().unwrap_or_default(),
            input_schema: schema(&mcp.arguments),
            output_schema: None,
            annotations: Default::default(),
            task: Default::default(),
            meta: None,
        };
        Ok(Manifest {
            version: kami_host::domain::MANIFEST_VERSION,
            abi: PREDECESSOR_ABI.to_owned(),
            name,
            package_version: tool.version.clone(),
            description,
            tools: vec![only],
            resources: Vec::new(),
            resource_templates: Vec::new(),
            prompts: Vec::new(),
            capabilities: security.capabilities()?,
            limits: security.limits(),
            build: Default::default(),
        })
    }

    /// The name, or what is left of the id, in the characters names have today.
    fn name(&self) -> String {
        let last = self.tool.id.rsplit('.').next().unwrap_or_default();
        let written = if self.tool.name.is_empty() { last } else { &self.tool.name };
        if check_component_name(written).is_ok() {
            return written.to_owned();
        }
        let allowed = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
        let name: String = written.chars().map(allowed).collect();
        name.trim_matches('-').to_owned()
    }
}

fn schema(arguments: &[Argument]) -> Value {
    let properties: Map<String, Value> =
        arguments.iter().map(|argument| (argument.name.clone(), argument.schema())).collect();
    let required: Vec<&str> =
        arguments.iter().filter(|argument| argument.required).map(|argument| argument.name.as_str()).collect();
    let mut schema = json!({"type": "object", "properties": properties});
    if let (Some(schema), false) = (schema.as_object_mut(), required.is_empty()) {
        schema.insert("required".to_owned(), json!(required));
    }
    schema
}

impl Argument {
    fn schema(&self) -> Value {
        let known = ["string", "number", "integer", "boolean", "object", "array"].contains(&self.kind.as_str());
        let parts = [
            ("type", known.then(|| json!(self.kind))),
            ("items", (self.kind == "array").then(|| json!({}))),
            ("description", (!self.description.is_empty()).then(|| json!(self.description))),
            ("default", self.default.clone()),
        ];
        parts.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect::<Map<_, _>>().into()
    }
}

#[cfg(test)]
mod tests;
