//! From the pieces of a `kami.toml` to what they mean.

use super::{BuildSettings, Capabilities, Problem, ProjectManifest, RequestedLimits, request::Request};
use crate::project::{
    documents::{self, DeclaredDocuments},
    tools,
};
use crate::settings::project_registries;
use kami_registry::document::{Reader, Section, Value};
use serde::de::DeserializeOwned;

const KEYS: [&str; 7] = ["build", "capabilities", "limits", "resources", "prompts", "registries", "tools"];

pub(super) fn read(text: &str) -> Result<ProjectManifest, Vec<Problem>> {
    let (mut reader, mut whole) = Reader::open(text, &KEYS)?;
    let is_component = whole.iter().any(|(key, _)| !["registries", "tools"].contains(&key));
    let (build, asked, limited) = (whole.take("build"), whole.take("capabilities"), whole.take("limits"));
    let mut build = reader.section(build, &["language"]);
    let language = reader.value(build.take("language")).unwrap_or_default();
    let section = reader.section(asked, &["net", "fs", "env", "mcp"]);
    let capabilities = capabilities(&mut reader, section);
    let section = reader.section(limited, &["memory", "time", "output"]);
    let limits = limits(&mut reader, section);
    let resources = documents::resources(&mut reader, whole.take("resources"));
    let documents = DeclaredDocuments::new(resources, documents::prompts(&mut reader, whole.take("prompts")));
    let registries = project_registries(&mut reader, whole.take("registries"));
    let tools = tools::read(&mut reader, whole.take("tools"));
    let build = BuildSettings { language };
    reader.finish(ProjectManifest { is_component, build, capabilities, limits, documents, registries, tools })
}

fn capabilities<'i>(reader: &mut Reader<'i>, mut section: Section<'i>) -> Capabilities {
    Capabilities {
        net: requests(reader, section.take("net")),
        fs: requests(reader, section.take("fs")),
        env: requests(reader, section.take("env")),
        mcp: reader.values(section.take("mcp")),
    }
}

fn limits<'i>(reader: &mut Reader<'i>, mut section: Section<'i>) -> RequestedLimits {
    RequestedLimits {
        memory: reader.value(section.take("memory")),
        time: reader.value(section.take("time")),
        output: reader.value(section.take("output")),
    }
}

fn requests<'i, R: Request + DeserializeOwned>(reader: &mut Reader<'i>, value: Option<Value<'i>>) -> Vec<R> {
    let items = reader.list(value);
    items.into_iter().filter_map(|item| request(reader, item)).collect()
}

fn request<'i, R: Request + DeserializeOwned>(reader: &mut Reader<'i>, item: Value<'i>) -> Option<R> {
    let before = reader.count();
    let table = reader.table(Some(item), &format!("a table like `{}`", R::EXAMPLE));
    let table = reader.known(table, R::KEYS);
    if reader.count() > before {
        return None;
    }
    for (key, value) in table.iter() {
        if let Some(wrong) = value.get_ref().as_str().and_then(|text| R::objection(key, text)) {
            reader.problem(value.span(), wrong);
        }
    }
    reader.value(Some(table.into_value()))
}
