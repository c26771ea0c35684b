//! Every policy, against what is new and what is granted.

use super::{CapabilityGrowth, Consent, Decision, decide};
use kami_host::domain::{Capabilities, McpRequest};

#[test]
fn test_decide_every_case_goes_by_policy_first_and_grants_then() {
    let (none, some) = (Capabilities::default(), Capabilities { mcp: vec![McpRequest::Roots], ..Default::default() });
    let table = [
        (&none, &none, CapabilityGrowth::Refuse, Consent::Asked, Decision::Taken),
        (&none, &some, CapabilityGrowth::Refuse, Consent::Asked, Decision::Open),
        (&none, &some, CapabilityGrowth::Allow, Consent::Asked, Decision::Open),
        (&none, &some, CapabilityGrowth::Ask, Consent::Given, Decision::Taken),
        (&some, &none, CapabilityGrowth::Ask, Consent::Asked, Decision::Taken),
        (&some, &some, CapabilityGrowth::Ask, Consent::Asked, Decision::Open),
        (&some, &some, CapabilityGrowth::Ask, Consent::Given, Decision::Taken),
        (&some, &some, CapabilityGrowth::Allow, Consent::Asked, Decision::Taken),
        (&some, &none, CapabilityGrowth::Refuse, Consent::Given, Decision::Refused),
        (&some, &some, CapabilityGrowth::Refuse, Consent::Given, Decision::Refused),
    ];

    for (widened, undecided, growth, consent, expected) in table {
        let decided = decide((widened, undecided), growth, consent);

        assert_eq!(decided, expected, "{widened:?} {undecided:?} {growth:?} {consent:?}");
    }
}
