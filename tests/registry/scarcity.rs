//! Disks without room, and homes that cannot be written.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::{bare::component, home::Home, updates::settled};
use kami_tests::Run;
use serde_json::{Value, json};
use std::{fs, os::unix::fs::MetadataExt, path::Path, process::Command};

/// Runs it in a shell, where `script` says what comes before.
fn within(home: &Home, script: &[&str], args: &[&str]) -> Run {
    let plain = home.command(args);
    let mut command = Command::new(script[0]);
    command.args(&script[1..]).arg(plain.get_program()).args(args).current_dir(home.folder());
    command.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.output().unwrap().into()
}

/// Runs it where nothing in the store can be changed.
fn read_only(home: &Home, args: &[&str]) -> Run {
    unchanging(home, &home.data(), args)
}

/// Runs it where nothing below a folder can be changed. Whoever may change everything needs a file system that says no.
fn unchanging(home: &Home, folder: &Path, args: &[&str]) -> Run {
    let data = folder.display().to_string();
    if fs::metadata(home.folder()).unwrap().uid() == 0 {
        let mount = format!("mount --bind {data} {data} && mount -o remount,bind,ro {data}");
        return within(home, &["unshare", "--mount", "bash", "-c", &format!("{mount} && exec \"$0\" \"$@\"")], args);
    }
    let (close, open) = (format!("chmod -R a-w {data}"), format!("chmod -R u+w {data}"));
    within(home, &["bash", "-c", &format!("{close}; \"$0\" \"$@\"; code=$?; {open}; exit $code")], args)
}

/// Runs it where the disk with the store is full.
fn full(home: &Home, args: &[&str]) -> Run {
    filled(home, &home.data(), args)
}

/// Runs it where the disk with a folder is full to the last byte: one in memory, with a copy of the folder.
fn filled(home: &Home, folder: &Path, args: &[&str]) -> Run {
    let data = folder.display().to_string();
    let mount =
        format!("cp -a {data} {data}.copy && mount -t tmpfs -o size=1m none {data} && cp -a {data}.copy/. {data}");
    let fill = format!("(cat /dev/zero > {data}/filler) 2> /dev/null; rm -r {data}.copy; exec \"$0\" \"$@\"");
    let unshare: &[&str] = match fs::metadata(home.folder()).unwrap().uid() {
        0 => &["unshare", "--mount"],
        _ => &["unshare", "--map-root-user", "--mount"],
    };
    within(home, &[unshare, &["bash", "-c", &format!("{mount} && {{ {fill}; }}")]].concat(), args)
}

fn installed() -> Home {
    let home = Home::new();
    home.write_tools(1);
    home.well(&["install", "tool-0.wasm", "--allow-unsigned", "--yes"]);
    home
}

#[test]
fn test_install_with_no_room_left_leaves_everything_as_it_was() {
    let home = installed();
    home.write("large.wasm", &component("large", "0.1.0", &json!({"mcp": vec!["roots"; 20_000]})));
    let full = ["bash", "-c", "trap '' XFSZ; ulimit -f 100; exec \"$0\" \"$@\""];

    let run = within(&home, &full, &["install", "large.wasm", "--allow-unsigned", "--allow-mcp", "roots"]);

    assert_eq!(run.code, Some(101), "{}", run.stderr);
    assert!(run.stderr.contains("error[disk-full]"), "{}", run.stderr);
    assert_eq!((home.installed().len(), home.components().len()), (1, 1));
    home.well(&["install", "large.wasm", "--allow-unsigned", "--allow-mcp", "roots"]);
}

#[test]
fn test_store_that_cannot_be_written_is_read() {
    let home = installed();

    let listed = read_only(&home, &["list", "--json"]);
    let inspected = read_only(&home, &["inspect", "tool-0"]);
    let refused = read_only(&home, &["uninstall", "tool-0"]);

    let tools: Value = serde_json::from_str(&listed.stdout).unwrap();
    assert_eq!((tools[0]["name"].as_str(), inspected.code), (Some("tool-0"), Some(0)), "{}", inspected.stderr);
    assert_eq!(refused.code, Some(101), "{}", refused.stderr);
    assert!(refused.stderr.contains("error[file-io]: cannot write `"), "{}", refused.stderr);
    assert_eq!(home.installed().len(), 1);
}

#[test]
fn test_install_into_a_home_that_cannot_be_written_says_where() {
    let home = installed();

    let run = read_only(&home, &["install", "tool-0.wasm", "--allow-unsigned", "--yes"]);

    assert_eq!(run.code, Some(101), "{}", run.stderr);
    assert!(run.stderr.contains("error[file-io]: cannot write in `"), "{}", run.stderr);
}

#[test]
fn test_changes_to_a_store_on_a_full_disk_say_that_it_is_full_and_change_nothing() {
    let home = installed();
    let before = home.installed();

    for args in [&["grant", "tool-0", "--env", "KEY=env:HOME"][..], &["uninstall", "tool-0"], &["pin", "tool-0"]] {
        let run = full(&home, args);

        assert_eq!(run.code, Some(101), "{args:?}: {}", run.stderr);
        assert!(run.stderr.contains("error[disk-full]"), "{args:?}: {}", run.stderr);
        assert_eq!(full(&home, &["list"]).code, Some(0), "it can be read");
    }
    assert_eq!(home.installed(), before);
}

#[test]
fn test_registry_in_a_home_that_cannot_be_written_is_read_as_it_was() {
    let registry = settled();
    let home = &registry.home;
    let run = |args: &[&str]| unchanging(home, &home.folder().join("home"), args);

    let answers = [&["search", "grep"][..], &["info", "fs-grep"], &["status"], &["verify", "--all"]].map(run);
    let refused = [&["grant", "fs-grep", "--net", "https://a.test"][..], &["uninstall", "fs-grep"]].map(run);

    for run in answers {
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert!(run.stderr.contains("warning[registry-") || run.stderr.contains("cannot be used"), "{}", run.stderr);
    }
    for run in refused {
        assert!(run.code == Some(101) && run.stderr.contains("error[file-io]"), "{}", run.stderr);
    }
}

#[test]
fn test_registry_that_has_no_room_here_says_so() {
    let registry = settled();
    let home = &registry.home;
    registry.forget_copy();

    let run = filled(home, &home.folder().join("home/cache"), &["info", "fs-grep"]);

    assert_eq!(run.code, Some(101), "{}", run.stderr);
    assert!(run.stderr.contains("hint: make room on the disk and try again"), "{}", run.stderr);
}
