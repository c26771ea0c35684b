//! What a `tracestate` may look like.

use std::collections::HashSet;

/// As long as it may be here; nobody has to take more.
const LONGEST: usize = 512;
/// As many members as it may have.
const MEMBERS: usize = 32;

/// Whether it is a list of members with a key of their own each.
pub(super) fn is_valid(tracestate: &str) -> bool {
    let members: Vec<&str> = tracestate
        .split(',')
        .map(|member| member.trim_matches([' ', '\t']))
        .filter(|member| !member.is_empty())
        .collect();
    let mut keys = HashSet::new();
    let is_member = |member: &&str| {
        member.split_once('=').is_some_and(|(key, value)| is_key(key) && is_value(value) && keys.insert(key.to_owned()))
    };
    tracestate.len() <= LONGEST && (1..=MEMBERS).contains(&members.len()) && members.iter().all(is_member)
}

/// A name, or one of a tenant at a system.
fn is_key(key: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase();
    let (tenant, system) = key.split_once('@').map_or((None, key), |(tenant, system)| (Some(tenant), system));
    let most = if tenant.is_some() { 14 } else { 256 };
    let begins = |tenant: &str| is_name(tenant, 241, |byte| letter(byte) || byte.is_ascii_digit());
    is_name(system, most, letter) && tenant.is_none_or(begins)
}

fn is_name(name: &str, most: usize, begins: impl Fn(u8) -> bool) -> bool {
    let follows = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-' | b'*' | b'/');
    name.len() <= most && name.bytes().next().is_some_and(begins) && name.bytes().all(follows)
}

fn is_value(value: &str) -> bool {
    let printable = |byte: u8| matches!(byte, b' '..=b'~') && byte != b',' && byte != b'=';
    (1..=256).contains(&value.len()) && value.bytes().all(printable)
}
