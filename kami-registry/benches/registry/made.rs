//! Registries of many packages, made in bulk.
#![expect(clippy::disallowed_methods, reason = "a benchmark: it starts git")]

use kami_registry::{
    PackageName, RegistryId, Sha256, Timestamp,
    git::{self, Insecure, RegistryUrl, Transport, TransportOptions},
    index::{Index, IndexOptions},
    key::{Namespace, SecretKey, Signer},
    log::Publish,
    settings::RegistrySettings,
};
use kami_test_remotes::{Kind, Remote};
use std::{
    error::Error,
    io::{BufWriter, Write},
    process::{Command, Stdio},
};
use tempfile::TempDir;

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// A registry, and the key that owns all of it.
pub(crate) struct Made {
    pub(crate) remote: Remote,
    pub(crate) key: SecretKey,
    pub(crate) names: Vec<PackageName>,
}

/// A copy of a registry, and the way to it.
pub(crate) struct Copy {
    pub(crate) index: Index,
    pub(crate) transport: Box<dyn Transport>,
    pub(crate) folder: TempDir,
}

const WORDS: [&str; 16] = [
    "grep", "json", "fetch", "weather", "query", "table", "image", "music", "notes", "mail", "graph", "parse", "chart",
    "files", "texts", "proof",
];

impl Made {
    /// One with that many packages of one version each.
    pub(crate) fn new(kind: Kind, count: usize) -> Outcome<Self> {
        let (remote, key) = (Remote::start(kind)?, SecretKey::generate("alice")?);
        let names = (0..count).map(name).collect::<Result<Vec<_>, _>>()?;
        let mut git = Command::new("git");
        git.arg("--git-dir").arg(remote.path()).args(["fast-import", "--quiet"]).stdin(Stdio::piped());
        let mut import = git.spawn()?;
        let mut input = BufWriter::new(import.stdin.take().ok_or("no input")?);
        writeln!(input, "commit refs/heads/main\ncommitter kami <kami@localhost> 0 +0000\ndata 0")?;
        file(&mut input, "kami.json", &RegistrySettings::new(id(), "many").to_json()?)?;
        for name in &names {
            file(&mut input, &name.log_path(), &log(&key, name)?)?;
        }
        drop(input);
        if import.wait()?.success() { Ok(Self { remote, key, names }) } else { Err("git fast-import failed".into()) }
    }

    /// A new copy, with everything in it.
    pub(crate) fn copy(&self) -> Outcome<Copy> {
        let url = RegistryUrl::parse(&self.remote.url(), Insecure::Allowed)?;
        let (folder, transport) = (tempfile::tempdir()?, git::open(&url, &TransportOptions::default())?);
        let mut index = Index::open(IndexOptions::new(folder.path().join("index.git")))?;
        index.refresh(&*transport)?;
        Ok(Copy { index, transport, folder })
    }
}

fn id() -> RegistryId {
    RegistryId::from_bytes([7; 16])
}

fn name(number: usize) -> Outcome<PackageName> {
    let word = |number: usize| WORDS.get(number % WORDS.len()).copied().unwrap_or_default();
    Ok(format!("{}-{}-{number}", word(number), word(number / WORDS.len())).parse()?)
}

fn file(input: &mut impl Write, path: &str, text: &str) -> Outcome {
    Ok(write!(input, "M 100644 inline {path}\ndata {}\n{text}\n", text.len())?)
}

/// A log of two lines, written by hand: asking the library for each would take longer than all the rest.
fn log(key: &SecretKey, name: &PackageName) -> Outcome<String> {
    let head = |seq: u8, kind: &str| format!(r#"{{"v":1,"seq":{seq},"name":"{name}","time":"{TIME}","kind":"{kind}""#);
    let create =
        format!(r#"{},"registry":"{}","owners":["{}"],"threshold":1}}"#, head(0, "create"), id(), key.public());
    let create = line(key, &create)?;
    let prev = Sha256::of(create.trim_end().as_bytes());
    let publish = serde_json::to_string(&publish(b"\0asm")?)?;
    let publish = format!(r#"{},"prev":"{prev}",{}"#, head(1, "publish"), publish.trim_start_matches('{'));
    Ok(create + &line(key, &publish)?)
}

const TIME: &str = "2026-11-22T10:00:00Z";

fn line(key: &SecretKey, body: &str) -> Outcome<String> {
    let signature = key.sign(Namespace::Log, body.as_bytes())?.to_base64();
    Ok(format!("{{\"body\":{body},\"sigs\":[\"{signature}\"]}}\n"))
}

/// What is said of a version of a component with these bytes.
pub(crate) fn publish(component: &[u8]) -> Outcome<Publish> {
    let text = format!(
        r#"{{"version":"1.0.0","artifact":{{"sha256":"{}","size":{},"git":"{}"}},"abi":"kami:tool@0.2.0",
        "imports":["wasi:filesystem/preopens@0.2.6","wasi:filesystem/types@0.2.6"],
        "capabilities":{{"fs":[{{"guest":"/work","access":"read","reason":"the files to search"}}]}},
        "tools":[{{"name":"look_up","description":"Searches what there is for a regular expression"}}],
        "description":"Searches a folder, a table or a text","keywords":["search"],"license":"MIT","provenance":{{"kami":"0.2.0"}}}}"#,
        Sha256::of(component).hex(),
        component.len(),
        "0".repeat(40)
    );
    Ok(serde_json::from_str(&text)?)
}

/// The time the lines are of.
pub(crate) fn time() -> Outcome<Timestamp> {
    Ok(TIME.parse()?)
}
