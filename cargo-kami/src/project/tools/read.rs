//! From a `[tools]` table to what it means.

use super::ProjectTool;
use crate::grants::StandingGrants;
use kami_host::domain::RequestedLimits;
use kami_registry::{
    PackageName,
    document::{Reader, Value},
};
use std::{collections::BTreeMap, fmt::Display, str::FromStr};
use toml::de::DeValue;

const KEYS: [&str; 9] = ["version", "registry", "net", "dirs", "env", "mcp", "memory", "time", "output"];

pub(in crate::project) fn read<'i>(
    reader: &mut Reader<'i>,
    value: Option<Value<'i>>,
) -> BTreeMap<PackageName, ProjectTool> {
    let mut tools = BTreeMap::new();
    for (key, value) in reader.table(value, "a table of tools").entries() {
        let name = key.get_ref().parse().map_err(|error| reader.problem(key.span(), format!("{error}"))).ok();
        let tool = tool(reader, value);
        tools.extend(name.zip(tool));
    }
    tools
}

fn tool<'i>(reader: &mut Reader<'i>, value: Value<'i>) -> Option<ProjectTool> {
    if let DeValue::String(_) = value.get_ref() {
        let requirement = reader.value(Some(value))?;
        return Some(ProjectTool { requirement, registry: None, grants: StandingGrants::default() });
    }
    let is_table = value.get_ref().is_table();
    let table = reader.table(Some(value), "a version like `\"1.2\"`, or a table like `{ version = \"1.2\" }`");
    if !is_table {
        return None;
    }
    let mut section = reader.known(table, &KEYS);
    let requirement = reader.required(&mut section, "version");
    let registry = reader.value(section.take("registry"));
    let limits = RequestedLimits {
        memory: reader.value(section.take("memory")),
        time: reader.value(section.take("time")),
        output: reader.value(section.take("output")),
    };
    let (net, dirs) = (parsed(reader, section.take("net")), parsed(reader, section.take("dirs")));
    let (env, mcp) = (parsed(reader, section.take("env")), parsed(reader, section.take("mcp")));
    let grants = StandingGrants { net, dirs, env, mcp, limits };
    Some(ProjectTool { requirement: requirement?, registry, grants })
}

/// What each text of a list means.
fn parsed<'i, T: FromStr<Err: Display>>(reader: &mut Reader<'i>, value: Option<Value<'i>>) -> Vec<T> {
    let mut all = Vec::new();
    for item in reader.list(value) {
        let span = item.span();
        let Some(text) = reader.value::<String>(Some(item)) else { continue };
        match text.parse() {
            Ok(meant) => all.push(meant),
            Err(error) => reader.problem(span, format!("{error}")),
        }
    }
    all
}

#[cfg(test)]
mod tests;
