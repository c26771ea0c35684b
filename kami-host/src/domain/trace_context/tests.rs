//! Headers as other systems write them, and as they should not.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::TraceContext;

const GOOD: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

fn state(text: &str) -> Option<String> {
    TraceContext::parse(GOOD).unwrap().with_state(text).state
}

#[test]
fn test_parse_of_a_good_parent_takes_its_ids() {
    for text in [
        GOOD,
        &GOOD.replace("-01", "-00"),
        &GOOD.replacen("00", "cc", 1),
        &format!("{}-more-of-it", GOOD.replacen("00", "01", 1)),
    ] {
        let context = TraceContext::parse(text).unwrap();

        assert_eq!(context.trace, "4bf92f3577b34da6a3ce929d0e0e4736", "{text}");
        assert_eq!((&*context.parent, context.state), ("00f067aa0ba902b7", None), "{text}");
    }
}

#[test]
fn test_parse_of_a_bad_parent_takes_nothing() {
    let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    for text in [
        "",
        "-",
        "00",
        "ü",
        &GOOD.to_uppercase(),
        &GOOD.replacen("00", "ff", 1),
        &GOOD.replacen("00", "0", 1),
        &format!("{GOOD}-"),
        &format!("{GOOD}-more"),
        &format!("{GOOD} "),
        &format!(" {GOOD}"),
        &format!("{}more", GOOD.replacen("00", "01", 1)),
        &GOOD.replace("-01", "-1"),
        &GOOD.replace("-01", "-0x"),
        &GOOD.replace('-', "_"),
        &GOOD.replace(trace, &trace[1..]),
        &GOOD.replace(trace, &"0".repeat(32)),
        &GOOD.replace("00f067aa0ba902b7", &"0".repeat(16)),
        &GOOD.replace("4bf9", "4bé"),
        &"0-".repeat(1 << 16),
    ] {
        assert_eq!(TraceContext::parse(text), None, "{text}");
    }
}

#[test]
fn test_with_state_of_good_members_keeps_them() {
    let many: Vec<String> = (0..32).map(|number| format!("k{number}=v")).collect();
    for text in ["rojo=00f067aa0ba902b7", "a=1, b=2 ,\tc=3", "0tenant@system=x", "a=b c", ",a=1,", &many.join(",")] {
        assert_eq!(state(text).as_deref(), Some(text));
    }
}

#[test]
fn test_with_state_of_bad_members_keeps_nothing() {
    let many: Vec<String> = (0..33).map(|number| format!("k{number}=v")).collect();
    let long = format!("a={}", "x".repeat(511));
    for text in [
        "",
        ",",
        "a",
        "=1",
        "a=",
        "A=1",
        "0a=1",
        "a@0b=1",
        "a@b@c=1",
        "a=1,a=2",
        "a=ü",
        "a=b=c",
        "a=\n",
        &long,
        &many.join(","),
    ] {
        assert_eq!(state(text), None, "{text}");
    }
}
