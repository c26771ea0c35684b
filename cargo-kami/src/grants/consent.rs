//! What a person agreed to, in one value.

use kami_host::domain::Capabilities;
use kami_registry::Sha256;

/// The digest of everything a component asks for, reasons included. Two components with the same digest ask for the
/// same in the same words.
///
/// # Examples
/// ```
/// use cargo_kami::grants::consented;
/// let asked = serde_json::from_str(r#"{"mcp": ["elicitation"]}"#)?;
/// assert_ne!(consented(&asked), consented(&Default::default()));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn consented(asked: &Capabilities) -> Sha256 {
    // the only values that cannot be written are maps with odd keys, and there are none
    Sha256::of(&serde_json::to_vec(asked).unwrap_or_default())
}
