//! What tools are called when several components are served together.

use super::unique;

fn check(tools: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(unique(tools), expected);
}

#[test]
fn test_unique_without_collision_keeps_tool_names() {
    check(&[("a", "read"), ("b", "write")], &["read", "write"]);
}

#[test]
fn test_unique_with_collision_prefixes_only_those() {
    check(&[("a", "read"), ("b", "read"), ("b", "write")], &["a_read", "b_read", "write"]);
}

#[test]
fn test_unique_same_component_twice_numbers_the_second() {
    check(&[("a", "read"), ("a", "read")], &["a_read", "a_read_2"]);
}

#[test]
fn test_unique_prefixed_name_taken_leaves_the_owner_its_name() {
    check(&[("a", "read"), ("b", "read"), ("c", "a_read")], &["a_read_2", "b_read", "a_read"]);
}

#[test]
fn test_unique_odd_component_name_is_made_to_fit() {
    check(&[("ä b", "read"), ("b.c", "read")], &["--b_read", "b-c_read"]);
}

#[test]
fn test_unique_long_names_stay_within_the_limit() {
    let (component, tool) = ("c".repeat(64), "t".repeat(40));

    let names = unique(&[(&component, &tool), (&component, &tool)]);

    assert!(names.iter().all(|name| name.len() <= 64), "{names:?}");
    assert_ne!(names.first(), names.last());
}
