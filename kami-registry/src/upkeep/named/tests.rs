//! What looks like a digest.

use super::Named;
use crate::Sha256;

#[test]
fn test_named_digests_in_any_place_are_found_and_no_others() {
    let digests = [b"a", b"b", b"c", b"d"].map(|bytes| Sha256::of(bytes));
    let [first, second, third, longer] = digests.map(|digest| digest.hex());
    let mut named = Named::default();

    named
        .read(format!("{{\"sha256\":\"{first}\"}}\n{{\"v\":2,\"x\":[\"sha256:{}\"]", second.to_uppercase()).as_bytes());
    named.read(format!("{longer}0 garbage {}\n\0{third}", longer.get(1..).unwrap_or_default()).as_bytes());

    assert_eq!(digests.map(|digest| named.has(&digest)), [true, true, true, false]);
}
