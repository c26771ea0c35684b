//! What an audit keeps of a call.

use crate::domain::Denial;
use serde::{Serialize, Serializer};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::time::{Duration, SystemTime};

/// What an audit keeps of a call: of each time a component ran, and of each that was refused before.
///
/// # Examples
/// ```
/// fn line(record: &kami_host::mcp::CallRecord) -> Result<String, serde_json::Error> {
///     Ok(serde_json::to_string(record)? + "\n")
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct CallRecord {
    /// When it began; as RFC 3339 in UTC where it is written.
    #[serde(serialize_with = "rfc3339")]
    pub time: SystemTime,
    /// Tells the request from all others, as in the log.
    pub call: String,
    /// Who sent it, where clients say so.
    pub principal: Option<String>,
    /// The component; nothing where nobody has what was asked for.
    pub component: Option<String>,
    /// The version its manifest tells.
    pub version: Option<String>,
    /// The SHA-256 of its file.
    pub digest: Option<String>,
    /// `tool`, `resource`, `prompt` or `completion`.
    pub kind: &'static str,
    /// The component's own name for what was called, or the address; long ones are cut.
    pub name: String,
    /// The SHA-256 of the arguments, as JSON with sorted keys and without spaces.
    pub arguments: String,
    /// `ok`, `input-required`, or the code of an error.
    pub outcome: &'static str,
    /// How long it took, in milliseconds.
    pub duration_ms: f64,
    /// What the component tried without a grant.
    pub denied: Vec<String>,
    /// The revision of the protocol.
    pub protocol: Option<&'static str>,
    /// `stdio` or `http`.
    pub transport: &'static str,
    /// The trace of the W3C that the request is part of.
    pub trace: Option<String>,
    /// The span in it that sent the request.
    pub parent: Option<String>,
    /// What systems on the way have added to it.
    pub tracestate: Option<String>,
}

/// The longest name and the longest denial that is kept, in bytes: a line is to fit into one page of memory.
const LONGEST: usize = 256;
/// As many denials are kept.
const DENIALS: usize = 8;

impl CallRecord {
    pub(super) fn deny(&mut self, denials: &[Denial]) {
        self.denied = denials.iter().take(DENIALS).map(|denial| cut(&denial.to_string())).collect();
    }
}

/// The beginning of a text that may be long, cut between two characters.
pub(super) fn cut(text: &str) -> String {
    match text.get(..text.floor_char_boundary(LONGEST)) {
        Some(beginning) if beginning.len() < text.len() => format!("{beginning}…"),
        _ => text.to_owned(),
    }
}

/// As many as a person reads: to the microsecond.
pub(super) fn milliseconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 1e6).round() / 1e3
}

/// The digest of a value that does not depend on the order of its keys.
pub(super) fn digest(mut value: Value) -> String {
    value.sort_all_objects();
    format!("sha256:{}", hex::encode(Sha256::digest(value.to_string())))
}

fn rfc3339<S: Serializer>(time: &SystemTime, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&humantime::format_rfc3339_micros(*time))
}

#[cfg(test)]
mod tests;
