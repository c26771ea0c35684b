//! The flags as they would be typed anew, in any folder.

use super::{DirGrant, GrantArgs, GrantError, found};
use kami_host::domain::{ByteSize, FsAccess};

impl GrantArgs {
    /// The same flags, with folders from the root. A variable without a value is looked up later.
    ///
    /// # Errors
    /// When a folder is not there, or a variable has no name.
    pub(in crate::commands) fn flags(&self) -> Result<Vec<String>, GrantError> {
        // whoever adds a flag is told to pass it on
        let Self { allow_net, dir, env, allow_mcp, limits } = self;
        let mut flags = Vec::new();
        let mut add = |flag: &str, value: String| flags.extend([flag.to_owned(), value]);
        allow_net.iter().for_each(|origin| add("--allow-net", origin.to_string()));
        for dir in dir {
            add("--dir", folder(&found(dir)?)?);
        }
        for text in env {
            if text.is_empty() || text.starts_with('=') {
                return Err(GrantError::NoName { text: text.clone() });
            }
            add("--env", text.clone());
        }
        allow_mcp.iter().for_each(|kind| add("--allow-mcp", kind.to_string()));
        let limits = limits.limits();
        limits.memory.into_iter().for_each(|size| add("--memory", exactly(size)));
        limits.time.into_iter().for_each(|time| add("--time", time.to_string()));
        limits.output.into_iter().for_each(|size| add("--output", exactly(size)));
        Ok(flags)
    }
}

fn folder(DirGrant { guest, host, access }: &DirGrant) -> Result<String, GrantError> {
    let host = host.to_str().ok_or_else(|| GrantError::NotText { path: host.clone() })?;
    // without it a folder whose name ends like that would be granted otherwise
    let looks_marked = host.ends_with(":rw") || host.ends_with(":ro");
    let mark = match access {
        FsAccess::ReadWrite => ":rw",
        FsAccess::Read if looks_marked => ":ro",
        FsAccess::Read => "",
    };
    Ok(format!("{guest}={host}{mark}"))
}

/// The size as people write it, where that says it exactly.
fn exactly(size: ByteSize) -> String {
    let shown = size.to_string();
    if shown.parse() == Ok(size) { shown } else { format!("{} B", size.bytes()) }
}

#[cfg(test)]
mod tests;
