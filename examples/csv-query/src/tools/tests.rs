//! The tools as an agent calls them, without a granted folder.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami::serde_json::json;

#[test]
fn test_query_called_for_a_missing_file_points_at_list_files() {
    let context = kami::testing::context();

    let error = kami::testing::call("query", &json!({"file": "no/such.csv"}), &context).unwrap_err();

    assert!(error.to_string().contains("list_files"), "{error}");
}

#[test]
fn test_query_called_with_a_path_outside_is_refused() {
    let context = kami::testing::context();

    let error = kami::testing::call("describe", &json!({"file": "../secret.csv"}), &context).unwrap_err();

    assert!(error.to_string().contains("inside the folder"), "{error}");
}
