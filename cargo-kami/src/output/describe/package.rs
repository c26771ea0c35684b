//! A package of a registry.

use super::{BOLD, ago, columns, requests, section, table};
use crate::{ops::InfoReport, output::visible};
use kami_host::domain::Capabilities;
use kami_registry::{
    Log, Timestamp,
    key::PublicKey,
    log::{Publish, Release, ReleaseState, ToolLine},
};

/// Everything a verified log says of a package that a person might want to know before using it.
///
/// # Examples
/// ```no_run
/// use cargo_kami::{ops::{InfoOptions, package_info}, output::describe};
/// let report = package_info(&InfoOptions { package: "fs-grep".parse()?, version: None, reach: Default::default() }, |_| ())?;
/// println!("{}", describe::package(&report, kami_registry::Timestamp::from_seconds(0)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn package(report: &InfoReport, now: Timestamp) -> String {
    let InfoReport { reached, log, release } = report;
    let publish = &release.publish;
    let head = format!("{BOLD}{} {}{BOLD:#}\n", log.name(), release.version());
    let about = publish.description.as_ref().map(|text| format!("  {}\n", visible(text))).unwrap_or_default();
    let mut releases: Vec<&Release> = log.releases().iter().collect();
    releases.sort_by(|left, right| right.version().cmp(left.version()));
    let parts = [
        head,
        about,
        facts(release, &reached.registry.name, now),
        section("Capabilities", &capabilities(publish)),
        section("Tools", &lines(&publish.tools)),
        documents("Resources", &publish.resources),
        documents("Prompts", &publish.prompts),
        section("Versions", &columns(releases.into_iter().map(|release| row(release, now)))),
        owners(log),
    ];
    parts.concat()
}

fn lines(lines: &[ToolLine]) -> String {
    table(lines.iter().map(|line| (line.name.clone(), line.description.clone())))
}

/// Most packages have none, and do not say so.
fn documents(title: &str, all: &[ToolLine]) -> String {
    if all.is_empty() { String::new() } else { section(title, &lines(all)) }
}

/// As the manifest has them; what a later version means by them is shown as it is written.
fn capabilities(publish: &Publish) -> String {
    let asked = serde_json::from_str::<Capabilities>(publish.capabilities.get());
    asked
        .map_or_else(|_| format!("  {}\n", visible(publish.capabilities.get())), |asked| requests::capabilities(&asked))
}

fn owners(log: &Log) -> String {
    let title = match log.threshold() {
        0 | 1 => "Owners".to_owned(),
        several => format!("Owners, {several} of whom must agree"),
    };
    let row = |key: &PublicKey| [format!("  {}", key.fingerprint()), key.comment().to_owned()];
    section(&title, &columns(log.owners().iter().map(row)))
}

fn facts(release: &Release, registry: &str, now: Timestamp) -> String {
    let publish = &release.publish;
    let signers: Vec<String> = release.signers.iter().map(ToString::to_string).collect();
    let source = [publish.provenance.repository.as_deref(), publish.provenance.commit.as_deref()];
    let rows = [
        ("state", state(release)),
        ("registry", registry.to_owned()),
        ("published", format!("{} ({})", ago(release.time, now), release.time)),
        ("signed by", signers.join(", ")),
        ("digest", publish.artifact.sha256.to_string()),
        ("license", publish.license.clone().unwrap_or_default()),
        ("source", source.into_iter().flatten().collect::<Vec<_>>().join(" ")),
    ];
    table(rows.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name.to_owned(), text)))
}

fn row(release: &Release, now: Timestamp) -> [String; 3] {
    [format!("  {}", release.version()), ago(release.time, now), state(release)]
}

fn state(release: &Release) -> String {
    let (word, reason) = match &release.state {
        ReleaseState::Listed => return String::new(),
        ReleaseState::Yanked { reason } => ("yanked", reason),
        ReleaseState::Distrusted { reason, .. } => ("distrusted", reason),
    };
    if reason.is_empty() { word.to_owned() } else { format!("{word}: {}", visible(reason)) }
}
