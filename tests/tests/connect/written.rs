//! What `--write` makes of files.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::person::{CLIENTS, Person, beside, read};
use std::{fs, os::unix::fs::PermissionsExt};

#[test]
fn test_connect_writes_the_file_of_every_client_and_then_leaves_it() {
    for (client, file, _) in CLIENTS {
        let person = Person::new();
        let printed = person.connect(&[client, "demo.wasm"]).stdout;

        let first = person.connect(&[client, "demo.wasm", "--write"]);
        let again = person.connect(&[client, "demo.wasm", "--write"]);

        assert_eq!((first.code, again.code), (Some(0), Some(0)), "{}{}", first.stderr, again.stderr);
        assert_eq!(person.read(file), printed, "{client}");
        assert!(first.stdout.starts_with("--- /") && first.stdout.contains("+++ /"), "{}", first.stdout);
        assert_eq!((again.stdout.as_str(), again.stderr.contains("Unchanged")), ("", true), "{}", again.stderr);
        assert!(beside(&person.home().join(file)).iter().all(|name| !name.contains(".bak")), "{client}");
    }
}

#[test]
fn test_connect_writes_the_project_file_of_every_client_that_has_one() {
    for (client, _, project) in CLIENTS {
        let Some(file) = project else { continue };
        let person = Person::new();

        let run = person.connect(&[client, "demo.wasm", "--write", "--project"]);

        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert!(read(&person.project().join(file)).contains("demo.wasm"), "{client}");
    }
}

#[test]
fn test_connect_adds_to_a_file_in_use_and_keeps_the_old_one() {
    for (client, file, _) in CLIENTS.into_iter().filter(|(client, ..)| *client != "continue") {
        let (person, with_comments) = (Person::new(), matches!(client, "cursor" | "vscode" | "zed"));
        let note = if with_comments { "\n    // mine" } else { "" };
        let old = format!("{{{note}\n    \"zebra\": [1,   2],\n    \"a\": {{\"kami\": null}}\n}}\n");
        let path = person.write(file, &old);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();

        let run = person.connect(&[client, "demo.wasm", "--write"]);

        assert_eq!(run.code, Some(0), "{}", run.stderr);
        let new = read(&path);
        assert!(new.starts_with(old.trim_end_matches("\n}\n")) && new.contains("demo.wasm"), "{client}: {new}");
        let backup = path.with_file_name(format!("{}.bak", path.file_name().unwrap().to_str().unwrap()));
        assert_eq!(read(&backup), old);
        let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(&backup)), (0o640, 0o640));
        assert!(run.stderr.contains("settings.json.bak") || run.stderr.contains(".json.bak"), "{}", run.stderr);
    }
}

#[test]
fn test_connect_again_replaces_its_own_entry_alone() {
    for (client, file, _) in CLIENTS {
        let person = Person::new();
        person.connect(&[client, "--write", "--name", "other"]);
        person.connect(&[client, "demo.wasm", "--write"]);

        let run = person.connect(&[client, "--installed", "--write"]);

        assert_eq!(run.code, Some(0), "{}", run.stderr);
        let (file, folder) = (person.read(file), beside(&person.home().join(file)));
        assert!(!file.contains("demo.wasm") && file.contains("--installed"), "{client}: {file}");
        assert!(file.contains("other") || folder.contains(&"other.yaml".to_owned()), "{client}: {file}");
        assert!(run.stdout.lines().any(|line| line.starts_with('-') && line.contains("demo.wasm")), "{}", run.stdout);
    }
}

#[test]
fn test_connect_fills_an_empty_file_of_every_client() {
    for (client, file, _) in CLIENTS {
        let person = Person::new();
        person.write(file, "");

        let run = person.connect(&[client, "demo.wasm", "--write"]);

        assert_eq!((run.code, person.read(file).contains("demo.wasm")), (Some(0), true), "{client}: {}", run.stderr);
    }
}

#[test]
fn test_connect_behind_a_symlink_changes_what_it_leads_to() {
    let person = Person::new();
    let dotfile = person.write("dotfiles/mcp.json", "{}\n");
    fs::create_dir(person.home().join(".cursor")).unwrap();
    std::os::unix::fs::symlink(&dotfile, person.home().join(".cursor/mcp.json")).unwrap();

    let run = person.connect(&["cursor", "demo.wasm", "--write"]);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(person.home().join(".cursor/mcp.json").is_symlink() && read(&dotfile).contains("demo.wasm"));
}
