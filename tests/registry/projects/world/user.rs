//! What the user does with their projects.

use super::{Command, PathBuf, Run, World, fs};

impl World {
    /// Adds a tool to the user's own project, whose owner they know.
    pub(crate) fn add(&self, args: &[&str]) -> String {
        let signer = self.signer();
        self.home.well(&[&["add"], args, &["--signer", &signer]].concat())
    }

    pub(crate) fn file(&self, name: &str) -> String {
        fs::read_to_string(self.home.folder().join(name)).unwrap_or_default()
    }

    /// The version a tool is locked at.
    pub(crate) fn locked(&self, tool: &str) -> String {
        let lock = self.file("kami.lock");
        let found = lock.split("[[tool]]").find(|part| part.contains(&format!("name = \"{tool}\"")));
        let version = found.and_then(|part| part.split("version = \"").nth(1));
        version.and_then(|rest| rest.split('"').next()).unwrap_or("none").to_owned()
    }

    /// A project beside the user's own one, with these files.
    pub(crate) fn project(&self, name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = self.home.folder().join(name);
        fs::create_dir_all(&folder).unwrap();
        files.iter().for_each(|(name, text)| fs::write(folder.join(name), text).unwrap());
        folder
    }

    /// The same files as in the user's own project.
    pub(crate) fn clone(&self, name: &str) -> PathBuf {
        self.project(name, &[("kami.toml", &self.file("kami.toml")), ("kami.lock", &self.file("kami.lock"))])
    }

    /// The command in a folder below the user's.
    pub(crate) fn command_in(&self, folder: &str, args: &[&str]) -> Command {
        let mut command = self.home.command(args);
        command.current_dir(self.home.folder().join(folder));
        command
    }

    /// Runs it in a folder below the user's: its exit code, the code of its error, and what it told.
    pub(crate) fn run_in(&self, folder: &str, args: &[&str]) -> (i32, String, String) {
        told(&mut self.command_in(folder, args))
    }

    /// Runs it on a machine that has nothing but the user's settings, where nobody can be asked.
    pub(crate) fn run_in_ci(&self, machine: &str, args: &[&str]) -> (i32, String, String) {
        let home = self.home.folder().join(machine);
        fs::create_dir_all(home.join("config")).unwrap();
        fs::write(home.join("config/config.toml"), self.settings("acme")).unwrap();
        told(self.home.command(args).env("KAMI_HOME", home).env("CI", "1"))
    }

    /// Nothing can be fetched any more.
    pub(crate) fn take_away_the_registry(&self) {
        fs::remove_dir_all(self.home.folder().join("acme.git")).unwrap();
        fs::remove_dir_all(self.home.folder().join("home/cache/index")).unwrap_or_default();
    }
}

pub(crate) fn told(command: &mut Command) -> (i32, String, String) {
    let run: Run = command.stdin(std::process::Stdio::null()).output().unwrap().into();
    let code = run.stderr.split_once("error[").and_then(|(_, rest)| rest.split_once(']')).map(|(code, _)| code);
    (run.code.unwrap(), code.unwrap_or("none").to_owned(), run.stderr.clone() + &run.stdout)
}
