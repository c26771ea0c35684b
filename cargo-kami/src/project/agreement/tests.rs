//! What makes an agreement another one.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn tool(name: &str, identity: &str, grant: &str) -> GrantedTool {
    let grants = StandingGrants { dirs: vec![grant.parse().unwrap()], ..StandingGrants::default() };
    let (registry, identity) = (RegistryId::from_bytes([7; 16]), Sha256::of(identity.as_bytes()));
    GrantedTool { name: name.parse().unwrap(), registry, identity, grants }
}

#[test]
fn test_agreement_of_the_same_grants_in_another_order_is_the_same() {
    let (one, two) = (tool("one", "1", "/a=/b"), tool("two", "2", "/a=/b"));

    assert_eq!(agreement(&[one.clone(), two.clone()]), agreement(&[two, one]));
}

#[test]
fn test_agreement_changed_in_any_part_is_another_one() {
    let agreed = agreement(&[tool("one", "1", "/a=/b")]);
    let changed = [
        tool("two", "1", "/a=/b"),
        tool("one", "2", "/a=/b"),
        tool("one", "1", "/a=/b:rw"),
        tool("one", "1", "/a=/"),
        GrantedTool { registry: RegistryId::from_bytes([8; 16]), ..tool("one", "1", "/a=/b") },
    ];

    assert!(changed.into_iter().all(|tool| agreement(&[tool]) != agreed));
}
