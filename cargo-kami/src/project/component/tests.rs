//! Packages that are components, and those that are none.

use super::*;

#[test]
fn test_is_component_manifest_by_every_way_to_depend_on_the_guest() {
    let depends = |line: &str| is_component_manifest(&format!("[package]\nname = 'x'\n[dependencies]\n{line}\n"));

    let table = [
        ("kami-guest = '0.2'", true),
        ("kami.workspace = true", true),
        ("k = { package = 'kami-guest', path = '../kami-guest' }", true),
        ("kami = { package = 'another', version = '1' }", false),
        ("serde = '1'", false),
        ("not TOML", false),
    ];

    for (line, expected) in table {
        assert_eq!(depends(line), expected, "{line}");
    }
}
