//! What a tool asks for, and what of that it is allowed.

use super::{requests, section, table};
use crate::ops::Allowance;
use kami_host::domain::FsAccess;

/// What a tool is allowed, and what it asks for beyond that.
///
/// # Examples
/// ```
/// fn print(allowance: &cargo_kami::ops::Allowance) {
///     println!("{}", cargo_kami::output::describe::allowance(allowance));
/// }
/// ```
pub fn allowance(allowance: &Allowance) -> String {
    let grants = &allowance.tool.grants;
    let net = grants.net.iter().map(|origin| (format!("net {origin}"), String::new()));
    let dirs = grants.dirs.iter().map(|dir| {
        let access = if dir.access == FsAccess::ReadWrite { "read and write" } else { "read" };
        (format!("fs {} ({access})", dir.guest), dir.host.display().to_string())
    });
    let env = grants.env.iter().map(|env| (format!("env {}", env.name), env.from.to_string()));
    let granted = table(net.chain(dirs).chain(env).chain(requests::questions(&grants.mcp)));
    let missing = requests::capabilities(&allowance.missing());
    let limits = requests::limits(&grants.limits);
    let limits = if limits.is_empty() { limits } else { section("Limits", &limits) };
    [section("Granted", &granted), section("Not granted", &missing), limits].concat()
}
