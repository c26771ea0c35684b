//! Bytes written as text and back.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What may stand unescaped in any part of a URL (RFC 3986, 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// How many bytes of binary data are shown in hexadecimal.
const SHOWN: usize = 4_096;
const LENIENT: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);

/// How bytes are written as text.
#[kami::data]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Encoding {
    /// Base64 with `+`, `/` and padding.
    Base64,
    /// Base64 with `-`, `_` and no padding.
    Base64url,
    /// Two hexadecimal digits a byte.
    Hex,
    /// Percent-encoding of everything but letters, digits and `-._~`.
    Url,
}

/// Text that is not in the encoding it should be in.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum CodecError {
    /// Not base64.
    #[error("the text is not valid base64: {0}")]
    Base64(base64::DecodeError),
    /// Not hexadecimal.
    #[error("the text is not valid hexadecimal: {0}")]
    Hex(hex::FromHexError),
}

/// Decoded bytes.
#[kami::data]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Decoded {
    /// The bytes as text, when they are UTF-8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<String>,
    /// The bytes in hexadecimal, when they are not UTF-8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) hex: Option<String>,
    /// How many bytes were decoded.
    pub(crate) bytes: usize,
    /// What was left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
}

/// `text` in `encoding`.
pub(crate) fn encode(text: &str, encoding: Encoding) -> String {
    match encoding {
        Encoding::Base64 => STANDARD.encode(text),
        Encoding::Base64url => URL_SAFE_NO_PAD.encode(text),
        Encoding::Hex => hex::encode(text),
        Encoding::Url => utf8_percent_encode(text, RESERVED).to_string(),
    }
}

/// The bytes `text` stands for.
pub(crate) fn bytes(text: &str, encoding: Encoding) -> Result<Vec<u8>, CodecError> {
    let dense = || text.split_ascii_whitespace().collect::<String>();
    match encoding {
        Encoding::Base64 => lenient(&base64::alphabet::STANDARD, &dense()),
        Encoding::Base64url => lenient(&base64::alphabet::URL_SAFE, &dense()),
        Encoding::Hex => hex::decode(dense()).map_err(CodecError::Hex),
        Encoding::Url => Ok(percent_decode_str(text).collect()),
    }
}

fn lenient(alphabet: &base64::alphabet::Alphabet, text: &str) -> Result<Vec<u8>, CodecError> {
    GeneralPurpose::new(alphabet, LENIENT).decode(text).map_err(CodecError::Base64)
}

/// The bytes `text` stands for, as text where they are UTF-8.
pub(crate) fn decode(text: &str, encoding: Encoding) -> Result<Decoded, CodecError> {
    let bytes = bytes(text, encoding)?;
    let count = bytes.len();
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Decoded { text: Some(text), hex: None, bytes: count, note: None },
        Err(error) => binary(error.as_bytes()),
    })
}

fn binary(bytes: &[u8]) -> Decoded {
    let count = bytes.len();
    let shown = bytes.get(..SHOWN).unwrap_or(bytes);
    let note = if shown.len() < count {
        format!("not UTF-8 text; the first {SHOWN} of {count} bytes are shown in hexadecimal")
    } else {
        "not UTF-8 text; shown in hexadecimal".to_owned()
    };
    Decoded { text: None, hex: Some(hex::encode(shown)), bytes: count, note: Some(note) }
}

#[cfg(test)]
mod tests;
