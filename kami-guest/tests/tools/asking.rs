//! Questions, answers and what is kept between rounds.

use kami::Context;
use kami::context::{Feature, Request, all};
use kami::serde_json::{Value, json};
use kami::testing::{TestContext, context};

/// A pizza.
#[derive(Debug)]
#[kami::data]
struct Pizza {
    /// How large?
    #[schemars(range(min = 20, max = 40))]
    size: u8,
    cheese: Option<Cheese>,
}

/// A cheese.
#[derive(Debug)]
#[kami::data]
enum Cheese {
    /// Mild.
    Gouda,
    /// Blue.
    Stilton,
}

/// Orders a pizza.
#[kami::tool]
fn order(ctx: &Context) -> kami::Result<String> {
    let round = ctx.state::<u8>()?.unwrap_or_default() + 1;
    ctx.set_state(&round)?;
    let pizza: Pizza = ctx.elicit("pizza", "Which one?")?;
    Ok(format!("{} cm in round {round}, cheese: {}", pizza.size, pizza.cheese.is_some()))
}

#[test]
fn test_elicit_without_an_answer_asks_with_a_flat_form() {
    let ctx = context();

    let error = order(&ctx).unwrap_err();

    let schema = json!({
        "type": "object",
        "properties": {
            "size": { "type": "integer", "description": "How large?", "minimum": 20, "maximum": 40 },
            "cheese": {
                "type": "string", "enum": ["Gouda", "Stilton"], "description": "A cheese.\n- `Gouda`: Mild.\n- `Stilton`: Blue."
            },
        },
        "required": ["size"],
    });
    let question = error.question().unwrap();
    assert_eq!(question.request, Request::Form { message: "Which one?".to_owned(), schema });
    assert_eq!((question.key.as_str(), error.to_string().as_str()), ("pizza", "waiting for the answer to `pizza`"));
}

#[test]
fn test_elicit_after_a_second_entry_has_answer_and_state() {
    let ctx = context();
    order(&ctx).unwrap_err();
    let ctx = ctx.reenter().accept("pizza", json!({ "size": 30, "cheese": "Gouda" }));

    let answer = order(&ctx);

    assert_eq!(answer.unwrap(), "30 cm in round 2, cheese: true");
}

#[test]
fn test_elicit_with_an_unwanted_reply_fails_for_good() {
    let check = |ctx: TestContext, wanted: &str| {
        let error = order(&ctx).unwrap_err();

        assert_eq!((error.to_string().as_str(), error.question()), (wanted, None));
    };

    check(context().decline("pizza"), "the user declined to answer `pizza`");
    check(context().answer("pizza", &json!({ "action": "cancel" })), "the user dismissed the question `pizza`");
    check(context().accept("pizza", json!({})), "the answer to `pizza` does not fit: missing field `size`");
    check(context().without(Feature::Form), "the tool has to ask `pizza`, but the client cannot show forms");
}

#[test]
fn test_elicit_of_a_nested_form_names_the_field() {
    let ctx = context();

    let error = ctx.elicit::<std::collections::BTreeMap<String, String>>("map", "?").unwrap_err();
    let nested = ctx.elicit::<Nested>("nested", "?").unwrap_err();

    assert_eq!(error.to_string(), "`Map_of_string` is no form: a form is a struct with named fields");
    let wanted = "`Nested` is no form: `pizza` is neither a text, a number, a bool nor an enum without fields";
    assert_eq!(nested.to_string(), wanted);
}

/// Too deep for a form.
#[derive(Debug)]
#[kami::data]
struct Nested {
    pizza: Pizza,
}

#[test]
fn test_questions_of_other_kinds_return_their_answers() {
    let folders = json!({ "roots": [{ "uri": "file:///home", "name": "home" }] });
    let ctx = context().answer("folders", &folders).answer("model", &json!({ "model": "m" })).accept("page", ());

    let (roots, model, page) = (ctx.roots("folders"), ctx.sample("model", Value::Null), ctx.elicit_url("page", "", ""));

    assert_eq!(roots.unwrap()[0].uri, "file:///home");
    assert_eq!((model.unwrap(), page.ok()), (json!({ "model": "m" }), Some(())));
}

#[test]
fn test_questions_asked_together_are_open_together_until_all_are_answered() {
    let ask =
        |ctx: &TestContext| all((ctx.roots("a"), ctx.elicit_url("b", "?", "https://example.com"), ctx.roots("c")));
    let keys = |error: kami::Error| error.to_string();

    let open = ask(&context().answer("a", &json!({ "roots": [] }))).map_err(keys);
    let declined = ask(&context().decline("b")).map_err(keys);

    assert_eq!(open, Err("waiting for the answer to `b` and `c`".to_owned()));
    assert_eq!(declined, Err("the user declined to answer `b`".to_owned()));
}
