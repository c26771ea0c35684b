//! Answers that fit, and answers that do not.

use super::*;

fn form() -> Expected {
    let properties =
        json!({"age": {"type": "integer", "minimum": 0}, "pet": {"type": "string", "enum": ["cat", "dog"]}});
    Expected::Form(json!({"type": "object", "properties": properties, "required": ["age"]}))
}

#[test]
fn test_answer_to_a_form_has_to_fit_its_schema() {
    for (reply, fits) in [
        (json!({"action": "accept", "content": {"age": 7}}), true),
        (json!({"action": "accept", "content": {"age": 7, "pet": "cat"}}), true),
        (json!({"action": "accept", "content": {"age": 7, "pet": "fish"}}), false),
        (json!({"action": "accept", "content": {"age": "7"}}), false),
        (json!({"action": "accept", "content": {}}), false),
        (json!({"action": "accept"}), false),
        (json!({"action": "accept", "content": [7]}), false),
        (json!({"action": "maybe", "content": {"age": 7}}), false),
        (json!({"content": {"age": 7}}), false),
        (json!({"action": "decline"}), true),
        (json!({"action": "cancel", "content": null}), true),
        (json!(12345), false),
        (Value::Null, false),
    ] {
        assert_eq!(form().accept(reply.clone()).is_some(), fits, "{reply}");
    }
}

#[test]
fn test_form_that_may_stay_empty_is_accepted_without_content() {
    let accepted = Expected::Form(json!({"type": "object", "properties": {}})).accept(json!({"action": "accept"}));

    assert_eq!(accepted, Some(json!({"action": "accept", "content": {}})));
}

#[test]
fn test_answers_of_models_and_folders_have_the_shape_of_the_protocol() {
    let said = json!({"role": "assistant", "model": "m", "content": {"type": "text", "text": "Paris"}});
    for (expected, reply, fits) in [
        (Expected::Sampling, said, true),
        (Expected::Sampling, json!({"text": "Paris"}), false),
        (Expected::Sampling, json!({"action": "accept"}), false),
        (Expected::Roots, json!({"roots": [{"uri": "file:///home", "name": "home"}]}), true),
        (Expected::Roots, json!({"roots": []}), true),
        (Expected::Roots, json!({"roots": ["file:///home"]}), false),
        (Expected::Roots, json!([]), false),
        (Expected::Page, json!({"action": "accept"}), true),
        (Expected::Page, json!({"action": true}), false),
    ] {
        assert_eq!(expected.accept(reply.clone()).is_some(), fits, "{expected:?} {reply}");
    }
}
