//! `cargo kami sign`.

use super::key_args::KeyArgs;
use crate::{
    Exit, Failure,
    adapters::environment,
    ops,
    output::{FileSigned, Shell},
};
use clap::ValueHint;
use std::path::PathBuf;

/// What to sign.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The files; the signature of each goes beside it, with `.sig` after its name
    #[arg(value_name = "FILE", required = true, value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    key: KeyArgs,
}

/// Signs files.
///
/// # Errors
/// When there is no key to sign with, or a file cannot be signed.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let signer = args.key.signer(shell)?;
    for file in &args.files {
        let signature = ops::sign(file, signer.as_ref())?;
        if shell.is_json() {
            shell.message(&FileSigned::new(file, signature, signer.public()));
        } else {
            let [file, signature] = [file, &signature].map(|path| environment::shown(path));
            shell.status("Signed", format_args!("{file} as {}: {signature}", signer.public().fingerprint()));
        }
    }
    Ok(Exit::Done)
}
