//! The SDKs, each in every era it speaks.

use crate::{
    conversation::{Over, with_node, with_python},
    judge::assert_understood,
};
use std::io;

#[test]
fn test_typescript_sdk_1_converses_and_leaves() -> io::Result<()> {
    let conversation = with_node("sdk1.mjs", &[], Over::Stdio)?;

    assert_understood(&conversation);
    Ok(())
}

#[test]
fn test_typescript_sdk_2_negotiating_finds_newest_revision() -> io::Result<()> {
    let conversation = with_node("sdk2.mjs", &["auto"], Over::Stdio)?;

    assert_eq!(conversation.seen["protocol"], "2026-07-28");
    assert_understood(&conversation);
    Ok(())
}

#[test]
fn test_typescript_sdk_2_without_negotiation_converses_too() -> io::Result<()> {
    let conversation = with_node("sdk2.mjs", &["legacy"], Over::Stdio)?;

    assert_eq!(conversation.seen["protocol"], "2025-11-25");
    assert_understood(&conversation);
    Ok(())
}

#[test]
fn test_python_sdk_1_converses_and_leaves() -> io::Result<()> {
    let conversation = with_python("python", &["client.py"], Over::Stdio)?;

    assert_eq!(conversation.seen["protocol"], "2025-11-25");
    assert_understood(&conversation);
    Ok(())
}

#[test]
fn test_fastmcp_negotiating_finds_newest_revision() -> io::Result<()> {
    let conversation = with_python("fastmcp", &["fast.py", "auto"], Over::Stdio)?;

    assert_eq!(conversation.seen["protocol"], "2026-07-28");
    assert_understood(&conversation);
    Ok(())
}

#[test]
fn test_fastmcp_without_negotiation_converses_too() -> io::Result<()> {
    let conversation = with_python("fastmcp", &["fast.py", "legacy"], Over::Stdio)?;

    assert_eq!(conversation.seen["protocol"], "2025-11-25");
    assert_understood(&conversation);
    Ok(())
}
