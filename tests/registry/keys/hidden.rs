//! A key that is given badly is never shown.

use super::home::{Home, PLAIN, code};
use std::io;

#[test]
fn test_variable_with_half_a_key_is_refused_without_showing_it() -> io::Result<()> {
    let home = Home::new()?;
    home.write("tool.wasm", "bytes")?;
    home.ssh_key("given", PLAIN)?;
    let text = home.read("given")?;
    let body: String = text.lines().skip(1).collect::<Vec<_>>().join("\n");
    let line: String = text.lines().nth(1).unwrap_or_default().chars().take(60).collect();

    for given in [body.clone(), body.replace('\n', ""), line, format!("base64:{body}")] {
        let run = home.run_with(&[("KAMI_SIGNING_KEY", given.as_str())], &["sign", "tool.wasm"])?;

        let shown = run.stdout.clone() + &run.stderr;
        assert_eq!((run.code, code(&run)), (Some(101), "signing-key-variable"), "{}", run.stderr.len());
        let part = given.trim_start_matches("base64:").get(..20).unwrap_or_default();
        assert!(!part.is_empty() && !shown.contains(part), "it is shown");
    }
    Ok(())
}
