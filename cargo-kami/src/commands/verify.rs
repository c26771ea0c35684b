//! `cargo kami verify`.

use crate::{
    Exit, Failure,
    adapters::environment,
    ops::{self, SignedBy, VerifyFileOptions, VerifyFileReport},
    output::{FileVerified, Shell},
};
use clap::ValueHint;
use std::path::{Path, PathBuf};

/// What to check.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A signed file
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: PathBuf,
    /// Whose signatures count, as ssh-keygen reads it [default: your own, and those in `allowed_signers` beside your settings]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    signers: Option<PathBuf>,
    /// The signature [default: FILE.sig]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    signature: Option<PathBuf>,
}

/// Tells who has signed a file.
///
/// # Errors
/// When it is not signed by somebody who counts, or cannot be checked.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let Args { file, signers, signature } = args;
    let options = VerifyFileOptions { file, signature, signers };
    let report = ops::verify_file(&options)?;
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
