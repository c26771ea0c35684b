//! What comes out of a call, good and bad.

use crate::sandbox::{Result, call, code, cook, kitchen, text};
use kami_host::{
    CallError, Reply,
    domain::{Answer, ClientCapabilities, Entry},
};
use serde_json::json;

#[tokio::test]
async fn test_call_twice_sees_a_fresh_instance_each_time() -> Result {
    let counts = [text(cook(call("counter", json!({}))).await?)?, text(cook(call("counter", json!({}))).await?)?];

    assert_eq!(counts, [r#"{"result":1}"#, r#"{"result":1}"#]);
    Ok(())
}

#[tokio::test]
async fn test_errors_of_all_kinds_are_told_apart() -> Result {
    let cases = [
        ("fail", json!({"message": "no milk"}), "tool-failed", "no milk"),
        ("fail_with_cause", json!({}), "tool-failed", "cannot cook: no gas"),
        ("reject", json!({"number": 7}), "arguments-rejected", "`number` is 7"),
        ("panics", json!({"n": 3}), "tool-panicked", "the tool panicked: boom at 3 (at "),
        ("exit", json!({"code": 0}), "tool-exited", "the tool exited instead of answering"),
        ("exit", json!({"code": 3}), "tool-exited", "the tool exited instead of answering"),
        ("no_such_tool", json!({}), "unknown-tool", "there is no tool `no_such_tool`"),
        ("sleep", json!({"ms": -1}), "invalid-arguments", "`/ms`: -1 is less than the minimum of 0"),
    ];
    for (tool, arguments, expected, message) in cases {
        let outcome = cook(call(tool, arguments)).await?;

        assert_eq!(code(&outcome), expected, "{tool}");
        let shown = outcome.reply.err().map(|error| error.to_string()).unwrap_or_default();
        assert!(shown.contains(message), "{tool}: {shown}");
    }
    Ok(())
}

#[tokio::test]
async fn test_call_with_several_bad_arguments_reports_all_before_it_runs() -> Result {
    let outcome = cook(call("sleep", json!({"ms": "long", "why": 1}))).await?;

    let Err(CallError::InvalidArguments { violations, .. }) = &outcome.reply else {
        return Err(format!("{:?}", outcome.reply).into());
    };
    assert_eq!(violations.len(), 2, "{violations:?}");
    assert_eq!(outcome.usage.instantiate, std::time::Duration::ZERO);
    Ok(())
}

#[tokio::test]
async fn test_list_of_the_kitchen_gives_schemas_clients_accept() -> Result {
    let tools = kitchen()?.list().await?;

    assert!(tools.len() > 30, "{}", tools.len());
    for tool in &tools {
        assert_eq!(tool.input_schema["type"], "object", "{}", tool.name);
        assert!(tool.input_schema["properties"].is_object(), "{}", tool.name);
        assert!(!tool.description.is_empty(), "{}", tool.name);
    }
    Ok(())
}

#[tokio::test]
async fn test_elicit_without_an_answer_asks_and_with_one_goes_on() -> Result {
    let client = ClientCapabilities { form: true, ..Default::default() };
    let first = Entry { client, ..Entry::default() };
    let asked = cook(call("elicit", json!({})).with_entry(first)).await?;
    let Ok(Reply::NeedsInput(needed)) = asked.reply else { return Err(format!("{:?}", asked.reply).into()) };
    let reply = json!({"action": "accept", "content": {"size": "large", "milk": true}});
    let answers = vec![Answer { key: needed.questions[0].key.clone(), reply }];

    let outcome = cook(call("elicit", json!({})).with_entry(Entry { answers, state: needed.state, client })).await?;

    assert_eq!(text(outcome)?, "a large coffee, milk: true, sugar: 0");
    Ok(())
}
