//! The text of a token.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use zeroize::Zeroizing;

/// Tells what it is to whoever finds one where none should be.
const PREFIX: &str = "kami_";

/// A token of these bytes, which nobody must be able to guess.
///
/// # Examples
/// ```
/// assert_eq!(*cargo_kami::access::secret(&[0; 32]), format!("kami_{}", "A".repeat(43)));
/// ```
pub fn secret(bytes: &[u8; 32]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(64));
    text.push_str(PREFIX);
    URL_SAFE_NO_PAD.encode_string(bytes, &mut text);
    text
}
