//! Compiler flags go where cargo looks for them.
#![expect(clippy::disallowed_methods, reason = "the command is never run")]

use super::*;

fn ours() -> (Option<String>, Vec<String>) {
    (Some("-s".into()), vec!["-a=/home/me".into(), "-b=/a b\"c".into()])
}

#[test]
fn test_rustflags_without_flags_in_the_environment_go_into_the_configuration() {
    let mut cargo = Command::new("cargo");
    let (first, last) = ours();

    add(&mut cargo, first, None, last);

    let arguments: Vec<_> = cargo.get_args().map(|argument| argument.to_string_lossy()).collect();
    let expected = r#"target.wasm32-wasip2.rustflags=["-s", "-a=/home/me", '-b=/a b"c']"#;
    assert_eq!(arguments, ["--config", expected]);
}

#[test]
fn test_rustflags_beside_flags_in_the_environment_keep_their_place() {
    let mut cargo = Command::new("cargo");
    let (first, last) = ours();

    add(&mut cargo, first, Some(vec!["-g".to_owned()]), last);

    let values: Vec<_> = cargo.get_envs().filter_map(|(_, value)| value).map(|value| value.to_string_lossy()).collect();
    assert_eq!(values, ["-s\u{1f}-g\u{1f}-a=/home/me\u{1f}-b=/a b\"c"]);
}
