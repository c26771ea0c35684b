//! Encodings there and back.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Encoding, decode, encode};

#[test]
fn test_encode_then_decode_returns_the_text() {
    let cases = [
        (Encoding::Base64, "w7w/PiB+"),
        (Encoding::Base64url, "w7w_PiB-"),
        (Encoding::Hex, "c3bc3f3e207e"),
        (Encoding::Url, "%C3%BC%3F%3E%20~"),
    ];

    for (encoding, expected) in cases {
        let encoded = encode("ü?> ~", encoding);
        assert_eq!(encoded, expected);
        assert_eq!(decode(&encoded, encoding).unwrap().text.unwrap(), "ü?> ~");
    }
}

#[test]
fn test_decode_base64_accepts_line_breaks_and_missing_padding() {
    let decoded = decode("aGVs\nbG8", Encoding::Base64).unwrap();

    assert_eq!(decoded.text.unwrap(), "hello");
}

#[test]
fn test_decode_of_binary_data_shows_hexadecimal() {
    let decoded = decode(&"ff".repeat(5_000), Encoding::Hex).unwrap();

    assert_eq!((decoded.text, decoded.bytes), (None, 5_000));
    assert_eq!(decoded.hex.unwrap().len(), 8_192);
    assert!(decoded.note.unwrap().contains("first 4096 of 5000"));
}

#[test]
fn test_decode_of_something_else_names_the_place() {
    let base64 = decode("a$b=", Encoding::Base64).unwrap_err().to_string();
    let hex = decode("0g", Encoding::Hex).unwrap_err().to_string();

    assert!(base64.contains("not valid base64") && base64.contains('1'), "{base64}");
    assert!(hex.contains("not valid hexadecimal") && hex.contains("'g'"), "{hex}");
}
