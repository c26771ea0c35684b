//! What a component imports, against what its author asks for.

use super::Finding;
use kami_host::domain::Capabilities;

/// What every host offers without a grant, though what lies behind it may need one.
const OFFERED: [&str; 6] = ["wasi:cli/", "wasi:clocks/", "wasi:filesystem/", "wasi:http/", "wasi:io/", "wasi:random/"];

const NET_LINE: &str = r#"net = [{ origin = "https://…", reason = "…" }]"#;

/// Compares imports such as `wasi:http/types@0.2.6` with the capabilities asked for in `manifest`, the path of a
/// kami.toml. Files and variables cannot be told from imports: Rust's standard library imports them always.
///
/// # Examples
/// ```
/// use cargo_kami::project::check_imports;
/// let found = check_imports(&["wasi:http/types@0.2.6".into()], &Default::default(), "kami.toml");
/// assert_eq!(found[0].code, "import-denied");
/// ```
pub fn check_imports(imports: &[String], asked: &Capabilities, manifest: &str) -> Vec<Finding> {
    let http = imports.iter().find(|import| import.starts_with("wasi:http/"));
    let net = match (http, asked.net.is_empty()) {
        (Some(import), true) => Some(http_denied(import, manifest)),
        (None, false) => Some(net_unused(manifest)),
        _ => None,
    };
    net.into_iter().chain(imports.iter().filter_map(|import| refused(import))).collect()
}

fn http_denied(import: &str, manifest: &str) -> Finding {
    let message = format!("the component imports `{import}`, but `{manifest}` asks for no `net` capability");
    let hint = format!("add `{NET_LINE}` under `[capabilities]` in `{manifest}`, or drop what sends HTTP requests");
    Finding::error("import-denied", message).with_hint(hint)
}

fn net_unused(manifest: &str) -> Finding {
    let message = format!("`{manifest}` asks for `net`, but the component cannot send HTTP requests");
    Finding::warning("capability-unused", message).with_hint(format!("take `net` out of `{manifest}`"))
}

fn refused(import: &str) -> Option<Finding> {
    if import.starts_with("wasi:sockets/") {
        let message = format!("the component imports `{import}`, but there are no raw sockets in the sandbox");
        let hint = "send HTTP requests through `wasi:http` (the crate `wasip2`, or one built on it) and ask for `net`";
        return Some(Finding::error("import-sockets", message).with_hint(hint));
    }
    let known = import.starts_with("kami:tool/") || OFFERED.iter().any(|offered| import.starts_with(offered));
    (!known).then(|| {
        let hint = "remove the dependency that needs it; docs/errors.md lists what the sandbox offers";
        Finding::error("import-unknown", format!("the component imports `{import}`, which the sandbox does not offer"))
            .with_hint(hint)
    })
}

#[cfg(test)]
mod tests;
