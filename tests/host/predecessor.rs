//! Tools written for the predecessor, as they were built then.

use crate::{
    sandbox::{Result, call, code, text},
    watching::Record,
};
use kami_host::{
    Component, Host, HostOptions,
    domain::{DirGrant, Event, FsAccess, Grants, Level},
};
use serde_json::json;
use std::{fs, sync::Arc};

fn component() -> Result<Component> {
    let host = Host::new(HostOptions::default())?;
    Ok(host.component(fs::read(kami_tests::predecessor()?)?)?)
}

#[tokio::test]
async fn test_list_of_an_old_tool_is_what_it_says_of_itself() -> Result {
    let tools = component()?.list().await?;

    let [tool] = tools.as_slice() else { return Err(format!("{tools:?}").into()) };
    assert_eq!((tool.name.as_str(), tool.description.as_str()), ("repeat", "Repeats a text"));
    Ok(())
}

#[tokio::test]
async fn test_call_of_an_old_tool_answers_and_logs() -> Result {
    let record = Arc::new(Record::default());

    let outcome = component()?.call(call("repeat", json!({"text": "hello"})).with_sink(record.clone())).await;

    assert_eq!(text(outcome)?, r#"{"text":"hello"}"#);
    assert_eq!(record.events(), [Event::Log { level: Level::Warning, message: "called".into() }]);
    Ok(())
}

#[tokio::test]
async fn test_call_of_an_old_tool_that_fails_says_what_it_says() -> Result {
    let component = component()?;

    let failed = component.call(call("repeat", json!({}))).await;
    let unknown = component.call(call("dev.example.repeat", json!({}))).await;

    assert_eq!((code(&failed), code(&unknown)), ("tool-failed", "unknown-tool"));
    assert_eq!(failed.reply.err().map(|error| error.to_string()).as_deref(), Some("there is no text"));
    Ok(())
}

#[tokio::test]
async fn test_files_of_an_old_tool_are_those_of_the_folder_granted_as_root() -> Result {
    let component = component()?;
    let host = tempfile::tempdir()?;
    fs::write(host.path().join("data.txt"), "milk")?;
    let dir = DirGrant { guest: "/".into(), host: host.path().to_owned(), access: FsAccess::Read };
    let grants = Grants { dirs: vec![dir], ..Grants::default() };
    let read = call("repeat", json!({"file": "data.txt"}));

    let refused = component.call(read.clone()).await;
    let allowed = component.call(read.with_grants(grants.into())).await;

    assert_eq!(code(&refused), "tool-failed");
    assert_eq!(text(allowed)?, "milk");
    Ok(())
}
