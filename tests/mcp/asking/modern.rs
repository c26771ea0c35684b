//! Clients that repeat their request with the answers.

use super::{EVERYTHING, accept, again, call, start, text};
use serde_json::json;

#[tokio::test]
async fn test_form_is_asked_and_its_answer_completes_the_call() {
    let mut client = start(&EVERYTHING);
    let first = call(&mut client, ("elicit", json!({})), json!({})).await;
    let answers = json!({"coffee": accept(json!({"size": "large", "milk": true}))});

    let last = call(&mut client, ("elicit", json!({})), again(&first, answers)).await;

    assert_eq!(first["result"]["resultType"], "input_required");
    assert_eq!(first["result"]["_meta"]["io.modelcontextprotocol/serverInfo"]["name"], "kami-host");
    let asked = &first["result"]["inputRequests"]["coffee"];
    assert_eq!(
        (&asked["method"], &asked["params"]["message"]),
        (&json!("elicitation/create"), &json!("What shall it be?"))
    );
    assert_eq!(asked["params"]["requestedSchema"]["required"], json!(["size", "milk"]));
    assert_eq!((text(&last), &last["result"]["isError"]), ("a large coffee, milk: true, sugar: 0", &json!(false)));
}

#[tokio::test]
async fn test_page_model_and_folders_are_asked_in_their_own_words() {
    let mut client = start(&EVERYTHING);
    let said = json!({"role": "assistant", "model": "m", "content": {"type": "text", "text": "Knock, knock."}});
    let folders = json!({"roots": [{"uri": "file:///home"}]});
    for (tool, arguments, key, method, answer, expected) in [
        ("elicit_url", json!({}), "sign-in", "elicitation/create", json!({"action": "accept"}), "signed in"),
        ("sample", json!({"prompt": "A joke?"}), "model", "sampling/createMessage", said, "Knock, knock."),
        ("roots", json!({}), "roots", "roots/list", folders, r#"{"result":["file:///home"]}"#),
    ] {
        let first = call(&mut client, (tool, arguments.clone()), json!({})).await;
        let last = call(&mut client, (tool, arguments), again(&first, json!({key: answer}))).await;

        assert_eq!(first["result"]["inputRequests"][key]["method"], method, "{first}");
        assert_eq!(text(&last), expected, "{last}");
    }
}

#[tokio::test]
async fn test_each_round_keeps_the_answers_of_the_rounds_before() {
    let (mut client, twice) = (start(&EVERYTHING), ("elicit_twice", json!({})));
    let first = call(&mut client, twice.clone(), json!({})).await;
    let ann = json!({"first": accept(json!({"name": "Ann"}))});
    let second = call(&mut client, twice.clone(), again(&first, ann)).await;
    let lee = json!({"last": accept(json!({"name": "Lee"}))});

    let last = call(&mut client, twice, again(&second, lee)).await;

    assert_eq!(second["result"]["inputRequests"]["last"]["params"]["message"], "The last name?");
    assert_eq!(text(&last), "Ann Lee, after 3 rounds");
}

#[tokio::test]
async fn test_answers_without_the_state_are_taken_for_what_is_asked() {
    let (mut client, twice) = (start(&EVERYTHING), ("elicit_twice", json!({})));
    let names = json!({"first": accept(json!({"name": "Ann"})), "last": accept(json!({"name": "Lee"}))});

    let answer = call(&mut client, twice, json!({"inputResponses": names})).await;

    assert_eq!(text(&answer), "Ann Lee, after 3 rounds");
}

#[tokio::test]
async fn test_answers_that_are_missing_wrong_or_unasked_lead_to_the_same_question() {
    let (mut client, elicit) = (start(&EVERYTHING), ("elicit", json!({})));
    let first = call(&mut client, elicit.clone(), json!({})).await;
    for answers in [
        json!({}),
        json!({"tea": accept(json!({"size": "large", "milk": true}))}),
        json!({"coffee": 12345}),
        json!({"coffee": accept(json!({"size": "huge", "milk": true}))}),
        json!({"coffee": accept(json!({"size": "large"}))}),
        json!({"coffee": {"action": "perhaps"}}),
    ] {
        for more in [again(&first, answers.clone()), json!({"inputResponses": answers})] {
            let answer = call(&mut client, elicit.clone(), more.clone()).await;

            assert_eq!(answer["result"]["inputRequests"], first["result"]["inputRequests"], "{more} {answer}");
        }
    }
}

#[tokio::test]
async fn test_person_who_will_not_answer_ends_the_call() {
    let (mut client, elicit) = (start(&EVERYTHING), ("elicit", json!({})));
    let first = call(&mut client, elicit.clone(), json!({})).await;
    for (action, expected) in
        [("decline", "the user declined to answer `coffee`"), ("cancel", "the user dismissed the question `coffee`")]
    {
        let answer = call(&mut client, elicit.clone(), again(&first, json!({"coffee": {"action": action}}))).await;

        assert_eq!((text(&answer), &answer["result"]["isError"]), (expected, &json!(true)));
    }
}
