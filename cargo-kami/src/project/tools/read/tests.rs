//! The tools of a project, right and wrong.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::project::ProjectManifest;
use insta::assert_snapshot;

#[test]
fn test_read_tools_with_everything_reads_it_all() {
    let text = r#"
        [tools]
        fs-grep = "1.2"
        [tools.web-fetch]
        version = "=1.0.0"
        registry = "acme"
        net = ["https://example.com"]
        dirs = ["/data=./data:rw"]
        env = ["API_KEY", "TOKEN=file:/run/token"]
        mcp = ["elicitation", "roots"]
        time = "2 s"
    "#;

    let manifest = ProjectManifest::parse(text).unwrap();

    let shown: Vec<String> = manifest
        .tools
        .iter()
        .map(|(name, tool)| {
            let registry = tool.registry.as_deref().unwrap_or("the usual registry");
            format!("{name} {} from {registry}: {}", tool.requirement, tool.grants.flags().join(" "))
        })
        .collect();
    assert_snapshot!(shown.join("\n"), @r#"
    fs-grep ^1.2 from the usual registry: 
    web-fetch =1.0.0 from acme: --allow-net https://example.com --dir /data=./data:rw --env API_KEY --env TOKEN=file:/run/token --allow-mcp elicitation --allow-mcp roots --time '2s'
    "#);
}

#[test]
fn test_read_tools_with_mistakes_points_at_each() {
    let text = r#"[tools]
Fs_Grep = "1"
a-tool = 1
b-tool = "latest"
c-tool = { registry = "acme", nett = [] }
d-tool = { version = "1", net = ["example.com", 1], dirs = ["data"], env = ["KEY=secret"], mcp = ["email"] }
"#;

    let problems = ProjectManifest::parse(text).unwrap_err();

    let shown: Vec<String> = problems.iter().map(|it| format!("{}:{}: {}", it.line, it.column, it.message)).collect();
    assert_snapshot!(shown.join("\n"), @r#"
    2:1: `Fs_Grep` is no package name, which is words of `a-z` and `0-9` joined by `-`, starting with a letter
    3:10: expected a version like `"1.2"`, or a table like `{ version = "1.2" }`, found a value of type integer
    4:10: unexpected character 'l' while parsing major version number
    5:10: the key `version` is missing
    5:31: unknown key `nett`, did you mean `net`?
    6:34: `example.com` has no scheme, write it like `https://example.com`
    6:49: invalid type: integer `1`, expected a string
    6:61: `data` names no host folder, write it like `/data=./csv` or `/data=./csv:rw`
    6:77: the value of `KEY` is written out, and values are not kept
    6:99: `email` is nothing a client can be asked for, there are: elicitation, sampling, roots
    "#);
}
