//! What was built, and of what.

use kami_host::domain::Manifest;
use std::path::PathBuf;

/// What was built.
///
/// # Examples
/// ```
/// # let manifest = kami_host::domain::Manifest::parse(br#"{"version":1,"abi":"","name":"demo","packageVersion":"0.1.0","tools":[]}"#)?;
/// use cargo_kami::ops::{BuildReport, Source};
/// let path = "target/kami/demo.wasm".into();
/// let report = BuildReport { path, bytes: Vec::new(), manifest, source: Source::default() };
/// assert!(report.manifest.tools.is_empty());
/// # Ok::<(), kami_host::domain::ManifestError>(())
/// ```
#[derive(Clone, Debug)]
pub struct BuildReport {
    /// The component file.
    pub path: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it carries.
    pub manifest: Manifest,
    /// Where it comes from.
    pub source: Source,
}

/// What is known of the sources a component was built from, besides what the component itself says.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Source::default().license, None);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Source {
    /// The folder of the workspace.
    pub workspace: PathBuf,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// An SPDX expression.
    pub license: Option<String>,
    /// Where the source can be had.
    pub repository: Option<String>,
}
