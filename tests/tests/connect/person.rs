//! Somebody with a home folder, and clients in it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami_tests::Run;
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A client, its file in a home folder, and its file in a project where it has one.
pub(crate) type Row = (&'static str, &'static str, Option<&'static str>);

/// The clients that have files.
pub(crate) const CLIENTS: [Row; 7] = [
    ("claude-desktop", ".config/Claude/claude_desktop_config.json", None),
    ("claude-code", ".claude.json", Some(".mcp.json")),
    ("cursor", ".cursor/mcp.json", Some(".cursor/mcp.json")),
    ("vscode", ".config/Code/User/mcp.json", Some(".vscode/mcp.json")),
    ("continue", ".continue/mcpServers/kami.yaml", Some(".continue/mcpServers/kami.yaml")),
    ("zed", ".config/zed/settings.json", Some(".zed/settings.json")),
    ("windsurf", ".codeium/windsurf/mcp_config.json", None),
];

/// Somebody at a machine of their own, in a project without tools.
pub(crate) struct Person {
    home: TempDir,
}

impl Person {
    pub(crate) fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("project")).unwrap();
        fs::write(home.path().join("project/demo.wasm"), b"").unwrap();
        Self { home }
    }

    pub(crate) fn home(&self) -> PathBuf {
        self.home.path().canonicalize().unwrap()
    }

    pub(crate) fn project(&self) -> PathBuf {
        self.home().join("project")
    }

    /// Types `cargo kami connect` in the project.
    pub(crate) fn connect(&self, args: &[&str]) -> Run {
        let mut command = Run::command(&self.project()).unwrap();
        command.arg("connect").args(args).env("HOME", self.home()).env_remove("KAMI_HOME");
        for variable in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "CLAUDE_CONFIG_DIR", "CONTINUE_GLOBAL_DIR"] {
            command.env_remove(variable);
        }
        command.output().unwrap().into()
    }

    pub(crate) fn write(&self, file: &str, text: &str) -> PathBuf {
        let path = self.home().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    pub(crate) fn read(&self, file: &str) -> String {
        read(&self.home().join(file))
    }
}

pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// The names of what is in the folder of a file.
pub(crate) fn beside(path: &Path) -> Vec<String> {
    let entries = fs::read_dir(path.parent().unwrap()).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
