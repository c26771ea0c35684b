//! Short answers become the protocol's.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn form() -> Request {
    Request::Form { message: "Sure?".into(), schema: json!({"type": "object"}) }
}

fn replied(ask: Request, given: Value) -> Value {
    let question = Question { key: "q".into(), ask };
    answer(&[question], &[("q".into(), given)]).unwrap().remove(0).reply
}

#[test]
fn test_answer_form_takes_content_word_or_whole_reply() {
    assert_eq!(replied(form(), json!({"sure": true})), json!({"action": "accept", "content": {"sure": true}}));
    assert_eq!(replied(form(), json!("decline")), json!({"action": "decline"}));
    assert_eq!(replied(form(), json!({"action": "cancel"})), json!({"action": "cancel"}));
}

#[test]
fn test_answer_model_and_roots_take_short_forms() {
    let text = replied(Request::Sampling(json!({})), json!("42"));
    let roots = replied(Request::Roots, json!(["file:///a"]));

    assert_eq!(text.pointer("/content/text"), Some(&json!("42")));
    assert_eq!(roots, json!({"roots": [{"uri": "file:///a"}]}));
}

#[test]
fn test_answer_missing_one_names_the_question() {
    let question = Question { key: "sure".into(), ask: form() };

    let error = answer(&[question], &[("other".into(), Value::Null)]).unwrap_err();

    assert!(matches!(error, RunError::Unanswered { question } if question.key == "sure"));
}
