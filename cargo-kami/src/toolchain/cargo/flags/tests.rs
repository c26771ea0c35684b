//! Compiler flags go where cargo looks for them.
#![expect(clippy::disallowed_methods, reason = "the command is never run")]

use super::*;

fn remaps() -> [(PathBuf, String); 2] {
    [("/home/me".into(), "/cargo".to_owned()), ("/a b\"c".into(), "/workspace".to_owned())]
}

#[test]
fn test_rustflags_without_flags_in_the_environment_go_into_the_configuration() {
    let mut cargo = Command::new("cargo");

    add(&mut cargo, &remaps(), None);

    let arguments: Vec<_> = cargo.get_args().map(|argument| argument.to_string_lossy()).collect();
    let expected = r#"target.wasm32-wasip2.rustflags=["--remap-path-prefix=/home/me=/cargo", '--remap-path-prefix=/a b"c=/workspace']"#;
    assert_eq!(arguments, ["--config", expected]);
}

#[test]
fn test_rustflags_beside_flags_in_the_environment_come_after_them() {
    let mut cargo = Command::new("cargo");

    add(&mut cargo, &remaps(), Some(vec!["-g".to_owned()]));

    let values: Vec<_> = cargo.get_envs().filter_map(|(_, value)| value).map(|value| value.to_string_lossy()).collect();
    assert_eq!(values, ["-g\u{1f}--remap-path-prefix=/home/me=/cargo\u{1f}--remap-path-prefix=/a b\"c=/workspace"]);
}
