//! Files that stay as they are.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::person::{CLIENTS, Person, beside, read};
use std::{fs, os::unix::fs::PermissionsExt};

/// Writes a text into the file of every client, and expects the command to leave it there.
fn assert_left(text: &str, mode: u32, code: &str) {
    for (client, file, _) in CLIENTS {
        let person = Person::new();
        let path = person.write(file, text);
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();

        let run = person.connect(&[client, "demo.wasm", "--write"]);

        let own = if client == "continue" && mode == 0o644 { "connect-foreign" } else { code };
        assert_eq!(run.code, Some(101), "{client}: {}", run.stderr);
        assert!(run.stderr.contains(&format!("error[{own}]")), "{client}: {}", run.stderr);
        assert_eq!((read(&path).as_str(), run.stdout.as_str()), (text, ""), "{client}");
        assert_eq!(beside(&path).iter().filter(|name| name.contains(".bak") || name.contains(".kami-")).count(), 0);
    }
}

#[test]
fn test_connect_leaves_a_broken_file_and_says_where_it_is_broken() {
    assert_left("{\n  \"a\": oops\n}\n", 0o644, "connect-broken");
    let person = Person::new();
    person.write(".mcp.json", "");
    fs::write(person.project().join(".mcp.json"), "{\n  \"a\": oops\n}\n").unwrap();

    let run = person.connect(&["claude-code", "--write", "--project"]);

    assert!(run.stderr.contains("in line 2, column 8"), "{}", run.stderr);
}

#[test]
fn test_connect_leaves_a_file_of_another_shape() {
    assert_left("[1]\n", 0o644, "connect-shape");
}

#[test]
fn test_connect_leaves_a_file_nobody_may_write_to() {
    assert_left("{}\n", 0o444, "file-io");
}

#[test]
fn test_connect_leaves_comments_where_the_client_would_not_read_them() {
    let person = Person::new();
    let path = person.write(".claude.json", "{} // mine\n");

    let run = person.connect(&["claude-code", "--write"]);

    assert_eq!((run.code, read(&path).as_str()), (Some(101), "{} // mine\n"), "{}", run.stderr);
    assert!(run.stderr.contains("line 1, column 4"), "{}", run.stderr);
}

#[test]
fn test_connect_leaves_what_a_project_leads_to_outside_of_it() {
    let person = Person::new();
    let secret = person.write(".claude.json", "{}\n");
    std::os::unix::fs::symlink(&secret, person.project().join(".mcp.json")).unwrap();

    let run = person.connect(&["claude-code", "--write", "--project"]);

    assert!(run.stderr.contains("error[connect-outside]"), "{}", run.stderr);
    assert_eq!(read(&secret), "{}\n");
}
