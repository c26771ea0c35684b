//! `config.toml`, right and wrong.

use super::*;
use insta::assert_snapshot;

const ID: &str = "k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55";

#[test]
fn test_parse_empty_text_gives_the_defaults() {
    assert_eq!(UserSettings::parse(""), Ok(UserSettings::default()));
}

#[test]
fn test_parse_everything_known_reads_it_all() {
    let text = format!(
        "[registry]\ndefault = 'acme'\n[registries.acme]\nurl = 'https://git.example.com/index.git'\nid = '{ID}'\n\
        [registries.lab]\nurl = 'git://127.0.0.1/lab.git'\nid = '{ID}'\ninsecure = true\n\
        [signing]\nkey = 'work'\nwith = 'ssh-keygen'\n"
    );

    let read = UserSettings::parse(&text).unwrap_or_default();

    let urls: Vec<String> = read.registries.values().map(|entry| entry.url.to_string()).collect();
    assert_eq!(read.default.as_deref(), Some("acme"));
    assert_eq!(urls, ["https://git.example.com/index.git", "git://127.0.0.1/lab.git"]);
    assert_eq!(read.signing, SigningSettings { key: Some("work".into()), with: SignWith::SshKeygen });
}

#[test]
fn test_parse_several_mistakes_reports_each_in_order() {
    let text = format!(
        "[registries.'../x']\nurl = '/srv/x.git'\nid = '{ID}'\n[registries.a]\nurl = 'ext::sh -c id'\nid = 'k1:7B'\n\
        [registries.b]\nurl = 'http://example.com'\n[registries.c]\nid = '{ID}'\n[signing]\nwith = 'gpg'\n"
    );

    let problems = UserSettings::parse(&text).err().unwrap_or_default();

    let shown: Vec<String> = problems.iter().map(|p| format!("{}:{}: {}", p.line, p.column, p.message)).collect();
    assert_snapshot!(shown.join("\n"), @r#"
    1:13: `../x` cannot be the name of a registry, which consists of letters, digits, `-` and `_`
    5:7: `ext::sh -c id` could make git run a command
    6:6: `k1:7B` is not `k1:` and 32 lower-case hexadecimal digits
    7:1: the key `id` is missing
    8:7: `http://example.com` is not encrypted: others on the way could read and change what is sent
    9:1: the key `url` is missing
    12:8: unknown variant `gpg`, expected `kami` or `ssh-keygen`
    "#);
}
