//! LangChain's adapters: what an agent made with them sees.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    conversation::{Over, with_python},
    judge::{assert_changed, assert_tools, assert_well_behaved},
};
use kami_tests::{Run, clients};
use serde_json::{Value, json};
use std::{fs, io, process::Command};

fn assert_adapted(seen: &Value) {
    assert_tools(&seen["tools"]);
    let text = |of: &str| seen[of]["content"][0]["text"].as_str().unwrap_or_default().to_owned();
    assert_eq!((&seen["echo"]["status"], text("echo").as_str()), (&json!("success"), "héllo\n„wörld“"));
    assert_eq!(seen["structured"]["artifact"]["structured_content"]["place"]["name"], "Öland", "{seen:#}");
    for (call, words) in [("badArguments", ["text", "unknown"]), ("failed", ["no luck", "today"])] {
        assert_eq!(seen[call]["status"], "error", "{seen:#}");
        assert!(words.iter().all(|word| text(call).contains(word)), "{seen:#}");
    }
    assert_eq!((text("reported").as_str(), &seen["reports"][0]["message"]), ("3 steps", &json!("step 1")));
    assert_changed(seen);
}

#[test]
fn test_langchain_adapters_turn_everything_into_tools() -> io::Result<()> {
    let conversation = with_python("python", &["adapters.py"], Over::Stdio)?;

    assert_well_behaved(&conversation.servers);
    assert_adapted(&conversation.seen);
    Ok(())
}

#[test]
fn test_langchain_adapters_over_http_turn_everything_into_tools() -> io::Result<()> {
    let conversation = with_python("python", &["adapters.py"], Over::Http)?;

    assert_adapted(&conversation.seen);
    Ok(())
}

#[test]
fn test_langchain_program_that_connect_prints_runs_as_it_stands() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let guest = kami_tests::fixture("echo")?;
    let printed = Run::new(folder.path(), &["connect", "langchain", guest.to_str().unwrap()])?.stdout;
    let ask = "import asyncio\nprint([tool.name for tool in asyncio.run(client.get_tools())])\n";
    fs::write(folder.path().join("agent.py"), printed + ask)?;

    let output = Command::new(clients()?.join("python/bin/python")).arg(folder.path().join("agent.py")).output()?;

    let run = Run::from(output);
    assert_eq!(run.stdout, "['echo']\n", "{}", run.stderr);
    Ok(())
}
