//! What a registry is told of a component.

use kami_host::{
    InspectError, Inspection,
    domain::{Manifest, Prompt},
};
use kami_registry::{
    Sha256,
    log::{Artifact, CommitId, Provenance, Publish, RawJson, ToolLine, plain_text},
};

/// What Cargo.toml and git say besides what the component itself says.
///
/// # Examples
/// ```
/// assert!(cargo_kami::project::Origin::default().keywords.is_empty());
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Origin {
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// An SPDX expression.
    pub license: Option<String>,
    /// Where the source can be had.
    pub repository: Option<String>,
    /// The commit of the source, in hexadecimal.
    pub commit: Option<String>,
    /// Whether files differed from that commit.
    pub dirty: bool,
    /// What it was built for.
    pub target: String,
}

/// Why a component cannot be told of.
///
/// # Examples
/// ```
/// let version = "1.0".parse::<semver::Version>();
/// assert!(version.map_err(cargo_kami::project::EntryError::Version).is_err());
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EntryError {
    /// Bytes that are no component.
    #[error("what is to be published is no component")]
    Component(#[from] InspectError),
    /// A version that is none.
    #[error("the version of the component cannot be read")]
    Version(#[source] semver::Error),
    /// Capabilities that JSON cannot hold.
    #[error("this is a bug in cargo-kami, please report it: the capabilities cannot be written")]
    Capabilities(#[source] serde_json::Error),
}

impl EntryError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// let error = cargo_kami::project::EntryError::Component(kami_host::InspectError::NotWasm);
    /// assert_eq!(error.code(), "not-wasm");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Component(error) => error.code(),
            Self::Version(_) => "release-version",
            Self::Capabilities(_) => "internal-capabilities",
        }
    }
}

/// Characters of a description at most, and of a word, and words.
const DESCRIPTION: usize = 300;
const KEYWORD: usize = 32;
const KEYWORDS: usize = 16;
/// Characters of an address at most, and bytes of all resources or all prompts together.
const ADDRESS: usize = 256;
const ROOM: usize = 2 << 10;

/// What the log of its package says of a component. Where the registry keeps it is filled in later.
///
/// # Errors
/// When the bytes are no component, or its version is none.
///
/// # Examples
/// ```
/// # let manifest = kami_host::domain::Manifest::parse(br#"{"version":1,"abi":"","name":"demo","packageVersion":"0.1.0","tools":[]}"#)?;
/// let entry = cargo_kami::project::entry(b"\0asm\x0d\0\x01\0", &manifest, &Default::default())?;
/// assert_eq!(entry.version.to_string(), "0.1.0");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn entry(component: &[u8], manifest: &Manifest, origin: &Origin) -> Result<Publish, EntryError> {
    let inspection = Inspection::read(component)?;
    let words = origin.keywords.iter().map(|word| plain_text(word, KEYWORD)).take(KEYWORDS);
    Ok(Publish {
        version: manifest.package_version.parse().map_err(EntryError::Version)?,
        artifact: Artifact {
            sha256: Sha256::of(component),
            size: inspection.size(),
            git: CommitId::from_bytes([0; 20]),
        },
        abi: manifest.abi.clone(),
        imports: inspection.imports().to_vec(),
        exports: inspection.exports().to_vec(),
        capabilities: RawJson::of(&manifest.capabilities).map_err(EntryError::Capabilities)?,
        tools: manifest.tools.iter().map(|tool| ToolLine::new(&tool.name, &tool.description)).collect(),
        resources: resources(manifest),
        prompts: short(manifest.prompts.iter().map(prompt)),
        description: manifest.description.as_deref().map(|text| plain_text(text, DESCRIPTION)),
        keywords: words.collect(),
        license: origin.license.clone(),
        provenance: Provenance {
            repository: origin.repository.clone(),
            commit: origin.commit.clone(),
            dirty: origin.dirty,
            rustc: manifest.build.rustc.clone(),
            target: Some(origin.target.clone()).filter(|target| !target.is_empty()),
            kami: manifest.build.cargo_kami.clone(),
        },
    })
}

fn prompt(prompt: &Prompt) -> ToolLine {
    ToolLine::new(&prompt.name, prompt.description.as_deref().unwrap_or_default())
}

/// Those whose address a log can hold: half of one is none.
fn resources(manifest: &Manifest) -> Vec<ToolLine> {
    let fixed = manifest.resources.iter().map(|it| (&it.uri, &it.description));
    let all = fixed.chain(manifest.resource_templates.iter().map(|it| (&it.uri_template, &it.description)));
    let fitting = all.filter(|(address, _)| address.chars().count() <= ADDRESS);
    short(fitting.map(|(address, text)| ToolLine::new(address, text.as_deref().unwrap_or_default())))
}

/// As many of them as leave room for the tools in the line of a log.
fn short(lines: impl Iterator<Item = ToolLine>) -> Vec<ToolLine> {
    let mut room = ROOM;
    let fits = |line: &ToolLine| {
        room = room.saturating_sub(line.name.len() + line.description.len() + 32);
        room > 0
    };
    lines.take_while(fits).collect()
}

#[cfg(test)]
mod tests;
