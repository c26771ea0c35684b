//! How a component was built.

use serde::{Deserialize, Serialize};

/// How a component was built.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::domain::BuildRecord::default().revision, None);
/// ```
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default, rename_all = "camelCase")]
pub struct BuildRecord {
    /// The version of cargo-kami.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cargo_kami: String,
    /// The version of the compiler, as `rustc --version` prints it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rustc: Option<String>,
    /// The commit of the source, with `-dirty` where files were changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
    /// The SHA-256 of `Cargo.lock`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lock: Option<String>,
}
