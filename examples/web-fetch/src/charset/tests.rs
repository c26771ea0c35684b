//! Bodies in several character sets.

use super::decode;

#[test]
fn test_decode_of_bodies_finds_the_character_set() {
    let cases: [(&[u8], Option<&str>, &str); 7] = [
        ("grün".as_bytes(), None, "grün"),
        (b"gr\xfcn", None, "grün"),
        (b"gr\xfcn", Some("iso-8859-1"), "grün"),
        (b"\x93\xfa\x96\x7b", Some("Shift_JIS"), "日本"),
        (b"\xef\xbb\xbfx", Some("iso-8859-1"), "x"),
        (b"<meta charset='koi8-r'>\xc4\xc1", None, "<meta charset='koi8-r'>да"),
        ("cut ü".as_bytes().split_last().map_or(b"", |(_, start)| start), None, "cut \u{fffd}"),
    ];

    for (body, header, expected) in cases {
        assert_eq!(decode(body, header), expected);
    }
}

#[test]
fn test_decode_with_meta_content_type_reads_its_charset() {
    let body = b"<html><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">\xe4\xe0";

    assert!(decode(body, None).ends_with("да"));
}
