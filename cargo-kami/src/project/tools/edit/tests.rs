//! What a person wrote stays as they wrote it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use insta::assert_snapshot;

const OURS: &str = "# ours\n[tools] # keep sorted\nfs-grep = '1.2' # for the agents\nweb-fetch = { version = \"1\", net = [\"https://example.com\"] }\n\n[tools.git-log]\nversion = '0.1'\n";

fn add(text: &str, name: &str, requirement: &str, registry: Option<&str>) -> String {
    let (requirement, grants) = (requirement.parse().unwrap(), StandingGrants::default());
    let entry = ToolEntry { requirement: &requirement, registry, grants: &grants };
    add_tool(text, &name.parse().unwrap(), entry).unwrap()
}

#[test]
fn test_add_new_tool_goes_to_the_end_of_the_table() {
    assert_snapshot!(add("[tools]\na-tool = \"1\"\n\n[limits]\n", "csv-query", "=1.2.0", Some("acme")), @r#"
    [tools]
    a-tool = "1"
    csv-query = { version = "=1.2.0", registry = "acme" }

    [limits]
    "#);
}

#[test]
fn test_add_known_tools_changes_their_versions_only() {
    let text =
        ["fs-grep", "web-fetch", "git-log"].iter().fold(OURS.to_owned(), |text, name| add(&text, name, "2", None));

    assert_snapshot!(text, @r#"
    # ours
    [tools] # keep sorted
    fs-grep = "2" # for the agents
    web-fetch = { version = "2", net = ["https://example.com"] }

    [tools.git-log]
    version = "2"
    "#);
}

#[test]
fn test_add_writes_requirements_as_a_person_would() {
    let written_as = |requirement: &str| written(&requirement.parse().unwrap());

    let written = ["1.2", "^1.2", "~1.2.3", "=1.0.0", "*", ">=1, <3"].map(written_as);

    assert_eq!(written, ["1.2", "1.2", "~1.2.3", "=1.0.0", "*", ">=1, <3"]);
}

#[test]
fn test_add_grants_writes_them_and_leaves_alone_what_stays() {
    let grants = |env: &str| StandingGrants {
        net: vec!["https://example.com".parse().unwrap()],
        dirs: vec!["/data=./csv:rw".parse().unwrap()],
        env: vec![env.parse().unwrap()],
        mcp: vec!["elicitation".parse().unwrap()],
        limits: kami_host::domain::RequestedLimits { time: "2 s".parse().ok(), ..Default::default() },
    };
    let add = |text: &str, name: &str, env: &str| {
        let entry = ToolEntry { requirement: &"1".parse().unwrap(), registry: None, grants: &grants(env) };
        add_tool(text, &name.parse().unwrap(), entry).unwrap()
    };
    let known = "[tools.web-fetch]\nversion = '1'\nnet = [\n  'https://example.com', # theirs\n]\n";

    let text = add(&add(&add(known, "web-fetch", "KEY"), "fs-grep", "A=file:a"), "fs-grep", "A=file:b");

    assert_snapshot!(text, @r#"
    [tools]
    fs-grep = { version = "1", net = ["https://example.com"], dirs = ["/data=./csv:rw"], env = ["A=file:b"], mcp = ["elicitation"], time = "2s" }
    [tools.web-fetch]
    version = '1'
    net = [
      'https://example.com', # theirs
    ]
    dirs = ["/data=./csv:rw"]
    env = ["KEY"]
    mcp = ["elicitation"]
    time = "2s"
    "#);
}

#[test]
fn test_remove_takes_out_every_form() {
    let remove = |text: String, name: &str| remove_tool(&text, &name.parse().unwrap()).unwrap().unwrap();

    let text = ["fs-grep", "web-fetch", "git-log"].iter().fold(OURS.to_owned(), |text, name| remove(text, name));

    assert_eq!(text, "# ours\n[tools] # keep sorted\n");
}
