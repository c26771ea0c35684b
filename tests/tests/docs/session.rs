//! A reader at a shell.

use crate::page::{Ending, Step};
use snapbox::{Assert, IntoData};
use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// Whoever follows a page, from the folder where each page begins.
pub(crate) struct Session {
    folder: PathBuf,
    current: PathBuf,
    path: String,
}

impl Session {
    /// Sits down in an empty folder, on a machine where kami-guest is the one of this repository.
    pub(crate) fn new(folder: &Path) -> io::Result<Self> {
        let guest = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("kami-guest");
        let patch = format!("[patch.crates-io]\nkami-guest = {{ path = {:?} }}\n", guest.display().to_string());
        fs::create_dir_all(folder.join(".cargo"))?;
        fs::write(folder.join(".cargo/config.toml"), patch)?;
        let commands = kami_tests::cargo_kami()?.with_file_name("");
        let path = format!("{}:{}", commands.display(), env::var("PATH").unwrap_or_default());
        Ok(Self { folder: folder.to_owned(), current: folder.to_owned(), path })
    }

    /// Begins a new page.
    pub(crate) fn begin(&mut self) {
        self.current.clone_from(&self.folder);
    }

    /// Does what the page says. The error is what came instead of what the page shows.
    pub(crate) fn follow(&mut self, step: &Step) -> Result<(), String> {
        match step {
            Step::Write { path, text } => {
                fs::write(self.current.join(path), text).map_err(|error| format!("{path}: {error}"))
            }
            Step::Run { line, command, shown, ends } => {
                let (ended, printed) = self.run(command).map_err(|error| error.to_string())?;
                if ended != *ends {
                    return Err(format!("line {line}: `{command}` ended {ended:?}, having printed\n{printed}"));
                }
                let compared = Assert::new().try_eq(None, printed.into_data(), shown.as_str().into_data());
                compared.map_err(|error| format!("line {line}: `{command}` prints something else\n{error}"))
            }
        }
    }

    /// Types a command and waits for it: how it ended, and what it printed on both streams.
    fn run(&mut self, command: &str) -> io::Result<(Ending, String)> {
        let after = self.folder.join(".current");
        let script = format!("{{ {command}\n}} 2>&1; code=$?; pwd > '{}'; exit $code", after.display());
        let mut shell = Command::new("bash");
        shell.args(["-c", &script]).current_dir(&self.current).stdin(std::process::Stdio::null());
        // a reader sits at a machine of their own
        shell.env_remove("CI").env("PATH", &self.path).env("KAMI_HOME", self.folder.join(".kami")).env("NO_COLOR", "1");
        // what the projects share is built once, while each keeps its own target folder, as a reader's does
        shell.env_remove("CARGO_TARGET_DIR").env("CARGO_BUILD_BUILD_DIR", kami_tests::target()?.join("docs"));
        // somebody who works with git has said who they are
        for role in ["AUTHOR", "COMMITTER"] {
            shell.env(format!("GIT_{role}_NAME"), "alice").env(format!("GIT_{role}_EMAIL"), "alice@example.com");
        }
        let output = shell.env("CARGO_TERM_COLOR", "never").env_remove("CI").output()?;
        self.current = PathBuf::from(fs::read_to_string(after)?.trim_end());
        let ended = if output.status.success() { Ending::Well } else { Ending::Badly };
        Ok((ended, String::from_utf8_lossy(&output.stdout).into_owned()))
    }
}

#[test]
fn test_session_with_wrong_output_is_reported() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let mut session = Session::new(folder.path())?;
    let run =
        |command: &str, shown: &str, ends| Step::Run { line: 1, command: command.into(), shown: shown.into(), ends };

    assert_eq!(session.follow(&run("mkdir a; cd a", "", Ending::Well)), Ok(()));
    assert_eq!(session.follow(&run("pwd; echo two", "[..]/a\n...\n", Ending::Well)), Ok(()));
    assert!(session.follow(&run("echo one", "two\n", Ending::Well)).is_err());
    assert!(session.follow(&run("echo one", "", Ending::Well)).is_err());
    assert!(session.follow(&run("false", "", Ending::Well)).is_err());
    assert_eq!(session.follow(&run("false", "", Ending::Badly)), Ok(()));
    Ok(())
}
