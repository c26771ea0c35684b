//! The same clients over HTTP, each in every era it speaks.

use crate::{
    conversation::{Over, with_node, with_python},
    inspector,
    judge::assert_understood_from_afar,
};
use std::io;

#[test]
fn test_typescript_sdk_1_over_http_converses() -> io::Result<()> {
    let conversation = with_node("sdk1.mjs", &[], Over::Http)?;

    assert_understood_from_afar(&conversation);
    Ok(())
}

#[test]
fn test_typescript_sdk_2_over_http_finds_newest_revision() -> io::Result<()> {
    let conversation = with_node("sdk2.mjs", &["auto"], Over::Http)?;

    assert_eq!(conversation.seen["protocol"], "2026-07-28");
    assert_understood_from_afar(&conversation);
    Ok(())
}

#[test]
fn test_typescript_sdk_2_over_http_without_negotiation_converses_too() -> io::Result<()> {
    let conversation = with_node("sdk2.mjs", &["legacy"], Over::Http)?;

    assert_eq!(conversation.seen["protocol"], "2025-11-25");
    assert_understood_from_afar(&conversation);
    Ok(())
}

#[test]
fn test_python_sdk_1_over_http_converses() -> io::Result<()> {
    let conversation = with_python("python", &["client.py"], Over::Http)?;

    assert_eq!(conversation.seen["protocol"], "2025-11-25");
    assert_understood_from_afar(&conversation);
    Ok(())
}

#[test]
fn test_fastmcp_over_http_negotiating_finds_newest_revision() -> io::Result<()> {
    let conversation = with_python("fastmcp", &["fast.py", "auto"], Over::Http)?;

    assert_eq!(conversation.seen["protocol"], "2026-07-28");
    assert_understood_from_afar(&conversation);
    Ok(())
}

#[test]
fn test_fastmcp_over_http_without_negotiation_converses_too() -> io::Result<()> {
    let conversation = with_python("fastmcp", &["fast.py", "legacy"], Over::Http)?;

    assert_eq!(conversation.seen["protocol"], "2025-11-25");
    assert_understood_from_afar(&conversation);
    Ok(())
}

#[test]
fn test_inspector_over_http_accepts_server_in_every_era() -> io::Result<()> {
    for era in ["auto", "modern", "legacy"] {
        let conversation = with_node("inspector.mjs", &[era], Over::Http)?;

        inspector::assert_seen(&conversation);
    }
    Ok(())
}
