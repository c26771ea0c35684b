//! Stores that are damaged, or of another version.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::home::Home;
use std::{fs, path::Path};

#[test]
fn test_store_of_a_newer_version_is_refused_by_every_command_and_left_alone() {
    let home = Home::new();
    home.write_tools(1);
    home.well(&["install", "tool-0.wasm", "--allow-unsigned", "--yes"]);
    home.database().pragma_update(None, "user_version", 99).unwrap();
    let before = fs::read(home.data().join("store.db")).unwrap();
    let commands: [&[&str]; 8] = [
        &["list"],
        &["install", "tool-0.wasm", "--allow-unsigned", "--yes"],
        &["uninstall", "tool-0"],
        &["grant", "tool-0", "--env", "KEY"],
        &["grants", "tool-0"],
        &["run", "tool-0"],
        &["serve", "--installed"],
        &["repair"],
    ];

    for args in commands {
        let (exit, code, text) = home.badly(args);
        assert_eq!((exit, code.as_str()), (101, "store-newer"), "{args:?}: {text}");
    }
    assert_eq!(fs::read(home.data().join("store.db")).unwrap(), before);
}

#[test]
fn test_store_database_that_is_damaged_names_its_repair() {
    let home = Home::new();
    home.write_tools(1);
    home.well(&["install", "tool-0.wasm", "--allow-unsigned", "--yes"]);
    fs::write(home.data().join("store.db"), "x".repeat(8192)).unwrap();

    let (exit, code, text) = home.badly(&["list"]);
    let repaired = home.run(&["repair"]);
    let lost = fs::read_dir(home.data().join("lost")).unwrap().next().unwrap().unwrap().path();
    home.well(&["install", lost.to_str().unwrap(), "--allow-unsigned", "--yes"]);

    assert_eq!((exit, code.as_str()), (101, "store-damaged"));
    assert!(text.contains("hint: save what can be saved with `cargo kami repair`"), "{text}");
    assert!(repaired.code == Some(0) && repaired.stderr.contains("Repaired the database"), "{}", repaired.stderr);
    assert_eq!(home.installed()[0]["name"], "tool-0");
}

#[test]
fn test_store_database_that_is_empty_or_gone_is_damage_and_its_components_are_kept() {
    for harm in [|path: &Path| fs::write(path, ""), |path: &Path| fs::remove_file(path)] {
        let home = Home::new();
        home.write_tools(2);
        home.well(&["install", "tool-0.wasm", "--allow-unsigned", "--yes"]);
        for ending in ["-wal", "-shm"] {
            let _ = fs::remove_file(home.data().join(format!("store.db{ending}")));
        }
        harm(&home.data().join("store.db")).unwrap();

        for args in [&["list"][..], &["install", "tool-1.wasm", "--allow-unsigned", "--yes"], &["run", "tool-0"]] {
            let (exit, code, text) = home.badly(args);
            assert_eq!((exit, code.as_str()), (101, "store-damaged"), "{args:?}: {text}");
        }
        assert_eq!(home.components().len(), 1);
        let repaired = home.run(&["repair"]);
        let lost = fs::read_dir(home.data().join("lost")).unwrap().next().unwrap().unwrap().path();

        assert!(repaired.code == Some(0) && repaired.stderr.contains("Repaired the database"), "{}", repaired.stderr);
        home.well(&["install", lost.to_str().unwrap(), "--allow-unsigned", "--yes"]);
        assert_eq!(home.installed().len(), 1);
    }
}

#[test]
fn test_repair_names_components_that_are_not_what_was_installed() {
    let home = Home::new();
    home.write_tools(1);
    home.well(&["install", "tool-0.wasm", "--allow-unsigned", "--yes"]);
    fs::remove_file(home.components().remove(0)).unwrap();

    let (exit, code, text) = home.badly(&["repair"]);
    home.well(&["install", "tool-0.wasm", "--allow-unsigned", "--yes"]);

    assert_eq!((exit, code.as_str()), (1, "component-gone"), "{text}");
    assert_eq!(home.run(&["repair"]).code, Some(0));
}
