//! `trust.toml`, right, wrong and changed.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::{
    Sha256,
    log::Head,
    trust::{CapabilityGrowth, How, NewPackage, OwnersChange},
};
use std::time::Duration;

mod keeping;

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
