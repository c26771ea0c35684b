//! Clients that send everything with every request.
#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::{
    client::{Client, meta},
    served::{conformance, guest, two_tools},
};
use kami_host::mcp::{Catalogue, ServeOptions};
use serde_json::{Value, json};

async fn ask(method: &str, mut params: Value) -> Value {
    let mut client = Client::start(conformance(), ServeOptions::default());
    params["_meta"] = meta();
    client.ask(method, params).await
}

#[tokio::test]
async fn test_discover_announces_what_components_offer() {
    let answer = ask("server/discover", json!({})).await;

    let wanted = json!({
        "logging": {}, "tools": {}, "prompts": {}, "resources": {"subscribe": true}, "completions": {},
        "extensions": {"io.modelcontextprotocol/tasks": {}},
    });
    assert_eq!(answer["result"]["capabilities"], wanted);
}

#[tokio::test]
async fn test_lists_are_signed_cacheable_and_in_source_order() {
    for (method, list, first) in [
        ("resources/list", "resources", json!("static_text")),
        ("resources/templates/list", "resourceTemplates", json!("template_data")),
        ("prompts/list", "prompts", json!("test_simple_prompt")),
    ] {
        let answer = ask(method, json!({})).await;

        let result = &answer["result"];
        assert_eq!(result[list][0]["name"], first, "{answer}");
        assert_eq!((&result["ttlMs"], &result["cacheScope"]), (&json!(60_000), &json!("public")));
        assert_eq!(result["_meta"]["io.modelcontextprotocol/serverInfo"]["name"], "kami-host");
    }
}

#[tokio::test]
async fn test_read_of_a_template_fills_in_its_blanks() {
    let answer = ask("resources/read", json!({"uri": "test://template/a%20b/data"})).await;

    let contents = &answer["result"]["contents"][0];
    assert_eq!(contents["uri"], "test://template/a%20b/data");
    assert_eq!(contents["mimeType"], "application/json");
    assert!(contents["text"].as_str().is_some_and(|text| text.contains(r#""id":"a b""#)), "{answer}");
    assert_eq!(answer["result"]["ttlMs"], 0);
}

#[tokio::test]
async fn test_read_of_bytes_encodes_them_in_base64() {
    let answer = ask("resources/read", json!({"uri": "test://static-binary"})).await;

    let contents = &answer["result"]["contents"][0];
    assert_eq!(contents["mimeType"], "image/png");
    assert!(contents["blob"].as_str().is_some_and(|blob| blob.starts_with("iVBORw0KGgo")), "{answer}");
}

#[tokio::test]
async fn test_read_of_an_unknown_address_is_a_mistake_in_the_request() {
    for uri in ["test://nothing", "test://template/1/2/data", "", "no address"] {
        let answer = ask("resources/read", json!({"uri": uri})).await;

        assert_eq!((&answer["error"]["code"], &answer["error"]["data"]["uri"]), (&json!(-32602), &json!(uri)));
    }
}

#[tokio::test]
async fn test_get_without_what_the_prompt_needs_says_so() {
    for (params, message) in [
        (json!({"name": "test_prompt_with_arguments", "arguments": {"arg1": "a"}}), "the argument `arg2` is missing"),
        (json!({"name": "test_simple_prompt", "arguments": {"a": "b"}}), "the prompt has no argument `a`"),
        (json!({"name": "test_simple_prompt", "arguments": {"a": 1}}), "the argument `a` is no text"),
        (json!({"name": "nothing"}), "there is no prompt `nothing`"),
    ] {
        let answer = ask("prompts/get", params).await;

        assert_eq!((&answer["error"]["code"], &answer["error"]["message"]), (&json!(-32602), &json!(message)));
    }
}

#[tokio::test]
async fn test_complete_offers_values_of_prompts_and_templates() {
    let prompt = json!({"type": "ref/prompt", "name": "test_prompt_with_arguments"});
    let family = json!({"type": "ref/resource", "uri": "test://template/{id}/data"});
    for (target, argument, values) in [
        (&prompt, json!({"name": "arg1", "value": "test"}), json!(["test1", "test2"])),
        (&prompt, json!({"name": "arg2", "value": ""}), json!([])),
        (&family, json!({"name": "id", "value": "12"}), json!(["123", "124"])),
    ] {
        let answer = ask("completion/complete", json!({"ref": target, "argument": argument})).await;

        assert_eq!(answer["result"]["completion"]["values"], values, "{answer}");
    }
}

#[tokio::test]
async fn test_servers_without_documents_do_not_know_the_methods() {
    for method in ["resources/list", "resources/templates/list", "prompts/list"] {
        let mut client = Client::start(two_tools(), ServeOptions::default());

        let answer = client.ask(method, json!({"_meta": meta()})).await;

        assert_eq!(answer["error"]["code"], -32601, "{answer}");
    }
}

#[tokio::test]
async fn test_components_without_a_manifest_are_asked_what_they_offer() {
    let catalogue = Catalogue::new(vec![guest("conformance")]);
    let mut client = Client::start(catalogue, ServeOptions::default());

    let answer = client.ask("prompts/get", json!({"name": "test_simple_prompt", "_meta": meta()})).await;

    let message = &answer["result"]["messages"][0];
    assert_eq!(message["role"], "user", "{answer}");
    assert_eq!(message["content"]["text"], "This is a simple prompt for testing.");
}
