//! `[security]` of a `tool.toml`: what the tool wanted to touch and use, in today's words.

use super::PluginError;
use kami_host::domain::{
    ByteSize, Capabilities, EnvRequest, FsAccess, FsRequest, NetRequest, Origin, RequestedLimits, Span,
};
use serde::Deserialize;
use std::time::Duration;

#[derive(Default, Deserialize)]
pub(super) struct Security {
    #[serde(default)]
    net_allow_list: Vec<String>,
    #[serde(default)]
    fs_access: String,
    #[serde(default)]
    env_allow_list: Vec<String>,
    max_memory_mb: Option<u32>,
    max_execution_ms: Option<u64>,
}

impl Security {
    pub(super) fn capabilities(&self) -> Result<Capabilities, PluginError> {
        let mut net = Vec::new();
        for host in &self.net_allow_list {
            for origin in origins(host)? {
                net.push(NetRequest { origin, reason: reason("net_allow_list") });
            }
        }
        let env = |name: &String| EnvRequest {
            name: name.clone(),
            secret: true,
            required: false,
            reason: reason("env_allow_list"),
        };
        let env = self.env_allow_list.iter().map(env).collect();
        Ok(Capabilities { net, fs: self.folder().into_iter().collect(), env, mcp: Vec::new() })
    }

    /// There was one folder, which the tool was in.
    fn folder(&self) -> Option<FsRequest> {
        let access = match self.fs_access.as_str() {
            "read-only" => FsAccess::Read,
            "sandbox" => FsAccess::ReadWrite,
            _ => return None,
        };
        Some(FsRequest { guest: "/".to_owned(), access, reason: reason("fs_access") })
    }

    pub(super) fn limits(&self) -> RequestedLimits {
        RequestedLimits {
            memory: self.max_memory_mb.map(|size| ByteSize::mib(size.into())),
            time: self.max_execution_ms.map(|time| Span::new(Duration::from_millis(time))),
            output: None,
        }
    }
}

/// A host was one with either scheme, and `*.example.com` was `example.com` as well.
fn origins(host: &str) -> Result<Vec<Origin>, PluginError> {
    let parse =
        |text: String| text.parse::<Origin>().map_err(|source| PluginError::Net { host: host.to_owned(), source });
    if host.contains("://") {
        return Ok(vec![parse(host.to_owned())?]);
    }
    let parent = host.strip_prefix("*.");
    [Some(host), parent]
        .into_iter()
        .flatten()
        .flat_map(|host| [format!("https://{host}"), format!("http://{host}")])
        .map(parse)
        .collect()
}

fn reason(key: &str) -> String {
    format!("`{key}` in its tool.toml, which has no room for reasons")
}

#[cfg(test)]
mod tests;
