//! What a user is asked to use, and must not.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{home::Home, operated::Operated};
use std::{fs, net::TcpListener, process::Command};

#[test]
fn test_registry_that_shows_nothing_new_is_listed_with_its_age() {
    let operated = Operated::new();
    let mut git = Command::new("git");
    git.args(["-c", "user.name=operator", "-c", "user.email=o@localhost", "commit", "--quiet", "--amend", "-m", "old"]);
    git.env("GIT_COMMITTER_DATE", "2001-01-01T00:00:00Z").current_dir(operated.0.path().join("clone"));
    assert!(git.status().unwrap().success());
    assert!(operated.git("clone", &["push", "--quiet", "--force", "origin", "HEAD:main"]).status.success());

    let seen = operated.seen();
    let listed = operated.kami(&["registry", "list"]).stdout;

    assert!(!seen.contains("error"), "{seen}");
    assert!(
        listed.contains("reached just now") && listed.contains("changed 2") && listed.contains("years ago"),
        "{listed}"
    );
}

#[test]
fn test_registry_behind_a_connection_others_can_change_is_not_asked_unless_that_is_allowed() {
    let (home, listener) = (Home::new(), TcpListener::bind("127.0.0.1:0").unwrap());
    listener.set_nonblocking(true).unwrap();
    let port = listener.local_addr().unwrap().port();

    for scheme in ["http", "git"] {
        let url = format!("{scheme}://127.0.0.1:{port}/index.git");
        let added = home.badly(&["registry", "add", "acme", &url]);
        let mirrored = home.badly(&["registry", "mirror", &url, "copy.git"]);

        assert_eq!(
            [(added.0, added.1), (mirrored.0, mirrored.1)],
            [2, 2].map(|exit| (exit, "url-insecure".to_owned()))
        );
    }
    assert!(listener.accept().is_err(), "nobody came");
    assert!(!home.folder().join("copy.git").exists());
}

#[test]
fn test_url_that_runs_a_command_runs_none_wherever_it_is_written() {
    let home = Home::new();
    let pwned = home.folder().join("pwned");
    let touch = format!("touch {}", pwned.display());
    fs::create_dir_all(home.folder().join("home/config")).unwrap();
    let urls = [
        format!("ext::sh -c '{touch}'"),
        format!("--upload-pack={touch}"),
        format!("-oProxyCommand={touch}"),
        format!("ssh://-oProxyCommand={touch}/index.git"),
        format!("ssh://git@-oProxyCommand={touch}/index.git"),
        format!("-oProxyCommand={touch}:index.git"),
        "fd::17".to_owned(),
    ];

    for url in urls {
        let id = format!("k1:{}", "0".repeat(32));
        let added = home.badly(&["registry", "add", "--id", &id, "--", "evil", &url]);
        home.write("home/config/config.toml", format!("[registries.evil]\nurl = {url:?}\nid = \"{id}\"\n").as_bytes());
        let searched = home.badly(&["search", "x"]);
        let mirrored = home.badly(&["registry", "mirror", "--", &url, "copy.git"]);
        home.write("home/config/config.toml", b"");

        for (exit, code, text) in [added, searched, mirrored] {
            assert!(exit != 0 && (code.starts_with("url-") || code.starts_with("settings-")), "{url}: {text}");
        }
        assert!(!pwned.exists(), "{url}");
    }
}

#[test]
fn test_name_that_is_a_path_or_a_device_is_refused_and_reaches_nothing() {
    let operated = Operated::new();
    let before = operated.kami(&["search", "one"]).stdout;

    for name in ["../../etc/passwd", "con", "Fs-Grep", "fs--grep", "kami-x", "p/3e/x", &"x".repeat(65), "fs\u{ad}grep"]
    {
        let run = operated.kami(&["info", "--", name]);
        assert_eq!(run.code, Some(2), "{name}: {}", run.stderr);
    }
    let incoming = operated.change(|clone| {
        fs::create_dir_all(clone.join("p/aa")).unwrap();
        for name in ["con.jsonl", "Fs-Grep.jsonl", "f\u{455}-grep.jsonl"] {
            fs::write(clone.join("p/aa").join(name), "x\n").unwrap();
        }
    });

    let seen = operated.seen();
    assert!(seen.starts_with("warning[registry-layout]") && seen.contains(&incoming), "{seen}");
    assert_eq!(seen.matches("is no log of a package").count(), 3, "{seen}");
    assert_eq!(operated.kami(&["search", "one"]).stdout, before);
}
