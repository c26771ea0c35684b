//! What is changed, and what stays as it was written.

use super::*;

#[test]
fn test_keep_known_package_leaves_the_rest_as_written() {
    let mut file = TrustFile::parse(WRITTEN).unwrap();

    file.keep(pin("fs-grep", 9));

    let line = |seq: u64, line| format!("head = {{ seq = {seq}, line = \"{}\" }}", Sha256::of(line));
    let expected = WRITTEN.replace(&line(7, b""), &line(9, b"line")).replace("\"fingerprint\"", "\"tofu 2026-11-22\"");
    assert_eq!(file.to_string(), expected);
}

#[test]
fn test_keep_new_package_can_be_read_back() {
    let mut file = TrustFile::parse(WRITTEN).unwrap();
    let new = Pin { how: How::Imported, ..pin("web-fetch", 0) };

    file.keep(new.clone());

    let text = file.to_string();
    assert!(text.starts_with(WRITTEN), "{text}");
    let read = TrustFile::parse(&text).unwrap();
    assert_eq!(read.pin(&ours(), &new.name), Some(&new));
    assert_eq!(read.pins().count(), 2);
}

#[test]
fn test_keep_in_an_empty_file_writes_the_version() {
    let mut file = TrustFile::parse("# mine\n").unwrap();

    file.keep(pin("fs-grep", 0));

    assert!(file.to_string().starts_with("version = 1\n"), "{file}");
    assert!(file.to_string().contains("# mine"), "{file}");
}

#[test]
fn test_keep_beside_inline_tables_keeps_them() {
    let head = format!("{{seq = 1, line = '{}'}}", Sha256::of(b""));
    let package = format!(
        "{{registry='{}', name='fs-grep', identity='{}', owners=[], head={head}, how='imported'}}",
        ours(),
        Sha256::of(b"")
    );
    let mut file = TrustFile::parse(&format!("package = [{package}]")).unwrap();

    file.keep(pin("web-fetch", 0));

    assert_eq!(TrustFile::parse(&file.to_string()).unwrap().pins().count(), 2);
}

#[test]
fn test_forget_package_removes_its_table() {
    let mut file = TrustFile::parse(WRITTEN).unwrap();

    let forgotten = file.forget(&ours(), &"fs-grep".parse().unwrap());

    assert_eq!(forgotten.map(|pin| pin.head.seq), Some(7));
    assert!(!file.to_string().contains("fs-grep"), "{file}");
    assert_eq!(TrustFile::parse(&file.to_string()).unwrap().registries().count(), 1);
}
