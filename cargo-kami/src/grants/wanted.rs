//! What is asked for, as the flags that grant it.

use kami_host::domain::{Capabilities, EnvRequest, FsRequest, Ungranted};

/// The flags that grant all of this, with a capital word for what only a person can choose.
///
/// # Examples
/// ```
/// let asked = serde_json::from_str(r#"{"fs": [{"guest": "/data", "access": "read-write", "reason": "notes"}]}"#)?;
/// assert_eq!(cargo_kami::grants::wanted(&asked), ["--dir /data=FOLDER:rw"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn wanted(asked: &Capabilities) -> Vec<String> {
    let net = asked.net.iter().map(|request| format!("--allow-net {}", request.origin));
    let fs = asked.fs.iter().map(|request: &FsRequest| Ungranted::Fs(request.clone()).grant());
    let env = asked.env.iter().map(|request: &EnvRequest| format!("--env {}", request.name));
    let mcp = asked.mcp.iter().map(|request| format!("--allow-mcp {request}"));
    net.chain(fs).chain(env).chain(mcp).collect()
}
