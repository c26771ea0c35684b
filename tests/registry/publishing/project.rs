//! A tool in several states of its life, each in a folder of its own, built once.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Command,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// A state of the sources. Two of one version would be built anew each time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Project {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    /// An origin it asks for.
    pub(crate) net: Option<&'static str>,
    /// What its tool is called.
    pub(crate) tool: &'static str,
    /// Whether there is a file that is in no commit.
    pub(crate) notes: bool,
}

/// What a state offers that asks for an origin.
const DOCUMENTS: &str = "[[resources]]\nuri = \"words://rules\"\nname = \"rules\"\ndescription = \"Was zählt.\"\ntext = \"\"\n\
                         [[prompts]]\nname = \"count\"\nmessages = [{ text = \"Count.\" }]\n";

/// All states are built in one place, so that what they share is built once. Who holds this has it for themselves.
pub(crate) struct Workshop {
    pub(crate) manifest: PathBuf,
    _alone: MutexGuard<'static, ()>,
}

impl Project {
    pub(crate) const FIRST: Self =
        Self { name: "word-count", version: "1.0.0", net: None, tool: "count_words", notes: false };
    /// Asks for more and offers more, and says so with its version.
    pub(crate) const SECOND: Self = Self { version: "1.1.0", net: Some("https://words.example.com"), ..Self::FIRST };

    /// Brings it where it is built.
    pub(crate) fn open(&self) -> Workshop {
        static ALONE: Mutex<()> = Mutex::new(());
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let (folder, current) = (self.folder(), room().join("current"));
        let _ = fs::remove_file(&current);
        symlink(folder, &current).unwrap();
        Workshop { manifest: current.join("Cargo.toml"), _alone: alone }
    }

    /// The folder with its sources, which are those of a commit.
    fn folder(&self) -> PathBuf {
        let Self { name, version, .. } = self;
        let (folder, files) = (room().join(format!("{name}-{version}")), self.files());
        let is_same =
            |(name, text): &(&str, String)| fs::read_to_string(folder.join(name)).is_ok_and(|own| own == *text);
        if !files.iter().all(is_same) || !folder.join("target").exists() {
            let _ = fs::remove_dir_all(&folder);
            self.make(&folder, &files);
        }
        folder
    }

    fn files(&self) -> Vec<(&'static str, String)> {
        let Self { name, version, net, tool, .. } = self;
        // cargo calls what it builds by this name alone
        let library = format!("{name}_{version}").replace(['-', '.'], "_");
        let guest = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("kami-guest");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"{version}\"\nedition = \"2024\"\n\
             description = \"Counts words\"\nlicense = \"MIT\"\n\n[lib]\nname = \"{library}\"\ncrate-type = [\"cdylib\"]\n\n\
             [dependencies]\nkami = {{ package = \"kami-guest\", path = {guest:?} }}\n\n[profile.release]\n\
             opt-level = 1\nstrip = true\n\n[workspace]\n"
        );
        let net = net.map(|net| format!("[[capabilities.net]]\norigin = \"{net}\"\nreason = \"look words up\"\n"));
        let source = SOURCE.replace("TOOL", tool);
        let ignored = "target\n".to_owned();
        let kami = net.map(|net| net + DOCUMENTS).unwrap_or_default();
        vec![("Cargo.toml", manifest), ("kami.toml", kami), ("src/lib.rs", source), (".gitignore", ignored)]
    }

    fn make(&self, folder: &Path, files: &[(&str, String)]) {
        fs::create_dir_all(folder.join("src")).unwrap();
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
        // the same versions as for other guests: nothing has to be looked up
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("guests/Cargo.lock");
        fs::copy(lock, folder.join("Cargo.lock")).unwrap();
        run(Command::new("cargo").args(["metadata", "--quiet", "--format-version", "1"]), folder);
        for args in [&["init", "-q", "-b", "main"][..], &["add", "-A"], &["commit", "-q", "-m", "words"]] {
            run(Command::new("git").args(["-c", "user.name=a", "-c", "user.email=a@localhost"]).args(args), folder);
        }
        if self.notes {
            fs::write(folder.join("notes.txt"), "not committed").unwrap();
        }
        fs::create_dir(folder.join("target")).unwrap();
    }
}

/// Where the states lie, and what cargo makes of them.
pub(crate) fn room() -> PathBuf {
    let room = kami_tests::target().unwrap().join("kami-tests/publishing");
    fs::create_dir_all(&room).unwrap();
    room
}

fn run(command: &mut Command, folder: &Path) {
    let output = command.current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

const SOURCE: &str = r#"//! Counts words.

/// Counts the words of a text.
#[kami::tool]
fn TOOL(text: String) -> usize {
    text.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    #[test]
    fn test_count_two_words_are_two() {
        let two = std::env::var_os("WORDS_COUNT_WRONG").map_or(2, |_| 3);
        assert_eq!(super::TOOL("two words".into()), two);
    }
}
"#;
