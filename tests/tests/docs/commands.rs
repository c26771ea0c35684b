//! Every command, and every flag of it, stands on the page of the commands.

use kami_tests::Run;
use std::{io, path::Path};

/// Flags of every command, which have a table of their own.
const EVERYWHERE: [&str; 7] =
    ["--color", "--quiet", "--verbose", "--message-format", "--log-format", "--help", "--version"];

/// A command as it is typed, and its flags.
#[derive(Debug)]
struct Command {
    words: Vec<String>,
    flags: Vec<String>,
}

/// All commands below one, as their help tells.
fn collect(words: &[String], found: &mut Vec<Command>) -> io::Result<()> {
    let args: Vec<&str> = words.iter().map(String::as_str).chain(["--help"]).collect();
    let help = Run::new(Path::new("."), &args)?.stdout;
    let below = section(&help, "Commands:").filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let below: Vec<&str> = below.filter(|name| !name.is_empty() && *name != "help").collect();
    for name in &below {
        collect(&[words, &[(*name).to_owned()]].concat(), found)?;
    }
    if below.is_empty() {
        let flags = help.lines().filter(|line| line.trim_start().starts_with('-'));
        let long = flags.filter_map(|line| line.split([' ', ',', '=', '[', '.']).find(|word| word.starts_with("--")));
        let own = long.filter(|flag| !EVERYWHERE.contains(flag)).map(str::to_owned).collect();
        found.push(Command { words: words.to_vec(), flags: own });
    }
    Ok(())
}

/// The lines of a help below its title.
fn section<'a>(help: &'a str, title: &'a str) -> impl Iterator<Item = &'a str> {
    help.lines().skip_while(move |line| *line != title).skip(1).take_while(|line| !line.is_empty())
}

/// What a page shows of how a command is typed: its lines, and those below that go on.
fn shown(page: &str, command: &str) -> String {
    let is_of = |line: &str| line.strip_prefix(command).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let mut text = String::new();
    let mut inside = false;
    for line in page.lines() {
        inside = is_of(line) || inside && line.starts_with("   ");
        text.push_str(if inside { line } else { "" });
        text.push('\n');
    }
    text
}

fn missing(page: &str, command: &Command) -> Vec<String> {
    let typed = format!("cargo kami {}", command.words.join(" "));
    let shown = shown(page, &typed);
    if shown.trim().is_empty() {
        return vec![typed];
    }
    let is_shown = |flag: &&String| shown.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| word == **flag);
    command.flags.iter().filter(|flag| !is_shown(flag)).map(|flag| format!("{typed} {flag}")).collect()
}

#[test]
fn test_commands_and_their_flags_are_all_on_the_page() -> io::Result<()> {
    let page = include_str!("../../../docs/src/commands.md");
    let mut commands = Vec::new();
    collect(&[], &mut commands)?;

    let missing: Vec<String> = commands.iter().flat_map(|command| missing(page, command)).collect();

    assert!(commands.len() > 30, "{commands:?}");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    Ok(())
}

#[test]
fn test_command_or_flag_left_out_of_a_page_is_found() {
    let page = "cargo kami key revoke PACKAGE [--reason TEXT]\n                 [--pr]\n--draft\n";
    let command = |words: [&str; 2], flags: [&str; 3]| Command {
        words: words.map(str::to_owned).to_vec(),
        flags: flags.map(str::to_owned).to_vec(),
    };

    let flags = missing(page, &command(["key", "revoke"], ["--reason", "--pr", "--draft"]));
    let whole = missing(page, &command(["key", "make"], ["--reason", "--pr", "--draft"]));

    assert_eq!(
        (flags, whole),
        (vec!["cargo kami key revoke --draft".to_owned()], vec!["cargo kami key make".to_owned()])
    );
}
