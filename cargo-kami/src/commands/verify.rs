//! `cargo kami verify`.

use crate::{
    Exit, Failure,
    adapters::environment,
    ops::{self, Named, SignedBy, VerifiedTool, VerifyFileOptions, VerifyFileReport, VerifyToolsOptions},
    output::{FileVerified, InstalledMessage, Shell, ToolVerified},
    project::Severity,
    store::Store,
    trust::TrustStore,
};
use clap::ValueHint;
use std::path::{Path, PathBuf};

/// What to check.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A signed file, or an installed tool
    #[arg(value_name = "FILE|TOOL", value_hint = ValueHint::FilePath, required_unless_present = "all")]
    what: Option<PathBuf>,
    /// Check every installed tool
    #[arg(long, conflicts_with_all = ["what", "signers", "signature"])]
    all: bool,
    /// Whose signatures of a file count, as ssh-keygen reads it [default: your own, and those in `allowed_signers` beside
    /// your settings]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    signers: Option<PathBuf>,
    /// The signature of a file [default: FILE.sig]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    signature: Option<PathBuf>,
    /// Hold tools against this file instead of your own `trust.toml`
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    trust: Option<PathBuf>,
}

/// Tells who has signed a file, or whether installed tools are what they were.
///
/// # Errors
/// When a file is not signed by somebody who counts, a tool is not installed, or something cannot be checked.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let Args { what, signers, signature, trust, .. } = args;
    let Some(what) = what else { return tools(Vec::new(), trust, shell) };
    let is_signed = signers.is_some() || signature.is_some();
    match tool_name(&what)? {
        Some(name) if !is_signed => tools(vec![name], trust, shell),
        _ => file(&VerifyFileOptions { file: what, signature, signers }, shell),
    }
}

/// The word, where it is the name of an installed tool, or cannot mean a file.
fn tool_name(what: &Path) -> Result<Option<String>, Failure> {
    let Some(word) = what.to_str() else { return Ok(None) };
    if let Some(Named::Installed { name, .. }) = Named::of(word, Some(&Store::place()?))? {
        return Ok(Some(name));
    }
    Ok((!word.contains(['/', '.']) && !what.is_file()).then(|| word.to_owned()))
}

fn file(options: &VerifyFileOptions, shell: &Shell) -> Result<Exit, Failure> {
    let report = ops::verify_file(options)?;
    print(&options.file, &report, shell);
    Ok(Exit::Done)
}

fn print(file: &Path, report: &VerifyFileReport, shell: &Shell) {
    if shell.is_json() {
        return shell.message(&FileVerified::new(file, report));
    }
    for skipped in &report.skipped {
        shell.detail("Skipped", format_args!("line {} of the signers: {}", skipped.line, skipped.problem));
    }
    let by = match &report.by {
        SignedBy::You { key } => format!("you, with the key `{key}`"),
        SignedBy::Named { principals } => format!("`{principals}`"),
    };
    shell
        .status("Verified", format_args!("{}: signed by {by}, {}", environment::shown(file), report.key.fingerprint()));
}

fn tools(names: Vec<String>, trust: Option<PathBuf>, shell: &Shell) -> Result<Exit, Failure> {
    let options = VerifyToolsOptions { store: Store::place()?, tools: names, trust: TrustStore::choose(trust)? };
    let mut exit = Exit::Done;
    for VerifiedTool { tool, findings } in ops::verify_tools(&options)? {
        findings.iter().for_each(|finding| shell.finding(finding));
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            exit = Exit::No;
            continue;
        }
        if shell.is_json() {
            shell.message(&ToolVerified(InstalledMessage::from(&tool)));
        }
        shell.status("Verified", format_args!("`{}` {}: {}", tool.name, tool.version, tool.sha256));
    }
    Ok(exit)
}
