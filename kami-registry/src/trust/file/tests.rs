//! `trust.toml`, right, wrong and changed.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::{
    Sha256,
    log::Head,
    trust::{CapabilityGrowth, How, NewPackage, OwnersChange},
};
use std::time::Duration;

const WRITTEN: &str = r#"# whom the tools team trusts
version = 1

[policy]
new_package = "refuse" # ask in the channel first
owners_change = "accept-if-old-signed"
min_age = "3 days"

# ours
[[registry]]
id = "k1:00000000000000000000000000000000"
url = "/srv/tools.git"
capability_growth = "allow"

# reviewed in March
[[package]]
registry = "k1:00000000000000000000000000000000"
name = "fs-grep"
identity = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
owners = ["SHA256:uoZw7UWS6WRehwLrsxk1GkwW3feE4EAfHtKC/vKWu8A"] # the team
head = { seq = 7, line = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }
how = "fingerprint"
"#;

fn ours() -> RegistryId {
    RegistryId::from_bytes([0; 16])
}

fn pin(name: &str, seq: u64) -> Pin {
    let head = Head { seq, line: Sha256::of(b"line") };
    let owners = vec!["SHA256:uoZw7UWS6WRehwLrsxk1GkwW3feE4EAfHtKC/vKWu8A".parse().unwrap()];
    Pin {
        registry: ours(),
        name: name.parse().unwrap(),
        identity: Sha256::of(b""),
        owners,
        head,
        how: How::Tofu("2026-11-22T10:00:00Z".parse().unwrap()),
    }
}

fn problems(text: &str) -> Vec<String> {
    let problems = TrustFile::parse(text).err().unwrap_or_default();
    problems.iter().map(|problem| format!("{}:{}: {}", problem.line, problem.column, problem.message)).collect()
}

#[test]
fn test_parse_everything_known_reads_it_all() {
    let file = TrustFile::parse(WRITTEN).unwrap();

    let policy = file.policy();
    assert_eq!(policy.new_package, NewPackage::Refuse);
    assert_eq!(policy.owners_change, OwnersChange::AcceptIfOldSigned);
    assert_eq!(policy.capability_growth, CapabilityGrowth::Ask);
    assert_eq!(policy.min_age, Duration::from_hours(72));
    let there = Policy { capability_growth: CapabilityGrowth::Allow, ..policy.clone() };
    assert_eq!(file.policy_at(&ours()), &there);
    assert_eq!(file.pin(&ours(), &"fs-grep".parse().unwrap()).unwrap().how, How::Fingerprint);
}

#[test]
fn test_parse_several_mistakes_reports_each_in_order() {
    let text =
        "version = 2\n[polcy]\n[policy]\nnew_package = \"allow\"\nmin_age = \"soon\"\n[[package]]\nname = \"Fs\"\n";

    assert_eq!(
        problems(text),
        [
            "1:11: version 2 is not known here, only 1: a newer cargo-kami may know it",
            "2:2: unknown key `polcy`, did you mean `policy`?",
            "4:15: unknown variant `allow`, expected `ask` or `refuse`",
            "5:11: `soon` is not a time, write it like `3 days` or `12 hours`",
            "6:1: the key `registry` is missing",
            "6:1: the key `identity` is missing",
            "6:1: the key `owners` is missing",
            "6:1: the key `head` is missing",
            "6:1: the key `how` is missing",
            "7:8: `Fs` is no package name, which is words of `a-z` and `0-9` joined by `-`, starting with a letter",
        ]
    );
}

#[test]
fn test_parse_one_package_twice_is_refused() {
    let (_, package) = WRITTEN.split_once("[[package]]").unwrap();

    assert_eq!(
        problems(&format!("{WRITTEN}[[package]]{package}")),
        ["23:1: the package `fs-grep` of `k1:00000000000000000000000000000000` is here twice"]
    );
}

#[test]
fn test_keep_known_package_leaves_the_rest_as_written() {
    let mut file = TrustFile::parse(WRITTEN).unwrap();

    file.keep(pin("fs-grep", 9));

    let line = |seq: u64, line| format!("head = {{ seq = {seq}, line = \"{}\" }}", Sha256::of(line));
    let expected = WRITTEN.replace(&line(7, b""), &line(9, b"line")).replace("\"fingerprint\"", "\"tofu 2026-11-22\"");
    assert_eq!(file.to_string(), expected);
}

#[test]
fn test_keep_new_package_can_be_read_back() {
    let mut file = TrustFile::parse(WRITTEN).unwrap();
    let new = Pin { how: How::Imported, ..pin("web-fetch", 0) };

    file.keep(new.clone());

    let text = file.to_string();
    assert!(text.starts_with(WRITTEN), "{text}");
    let read = TrustFile::parse(&text).unwrap();
    assert_eq!(read.pin(&ours(), &new.name), Some(&new));
    assert_eq!(read.pins().count(), 2);
}

#[test]
fn test_keep_in_an_empty_file_writes_the_version() {
    let mut file = TrustFile::parse("# mine\n").unwrap();

    file.keep(pin("fs-grep", 0));

    assert!(file.to_string().starts_with("version = 1\n"), "{file}");
    assert!(file.to_string().contains("# mine"), "{file}");
}

#[test]
fn test_keep_beside_inline_tables_keeps_them() {
    let head = format!("{{seq = 1, line = '{}'}}", Sha256::of(b""));
    let package = format!(
        "{{registry='{}', name='fs-grep', identity='{}', owners=[], head={head}, how='imported'}}",
        ours(),
        Sha256::of(b"")
    );
    let mut file = TrustFile::parse(&format!("package = [{package}]")).unwrap();

    file.keep(pin("web-fetch", 0));

    assert_eq!(TrustFile::parse(&file.to_string()).unwrap().pins().count(), 2);
}

#[test]
fn test_forget_package_removes_its_table() {
    let mut file = TrustFile::parse(WRITTEN).unwrap();

    let forgotten = file.forget(&ours(), &"fs-grep".parse().unwrap());

    assert_eq!(forgotten.map(|pin| pin.head.seq), Some(7));
    assert!(!file.to_string().contains("fs-grep"), "{file}");
    assert_eq!(TrustFile::parse(&file.to_string()).unwrap().registries().count(), 1);
}
