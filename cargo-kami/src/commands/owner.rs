//! `cargo kami owner`.

use super::{
    amend_args::{AmendArgs, print},
    signer_args::{SignerArgs, seen},
};
use crate::{
    Exit, Failure,
    ops::{self, Amend, Amendment, Dispatch, Who},
    output::{OwnersMessage, Shell},
};
use clap::{Subcommand, ValueHint};
use kami_registry::PackageName;
use std::path::PathBuf;

/// What to do about owners.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Show who speaks for a package
    List {
        /// The package
        package: PackageName,
        #[command(flatten)]
        signer: SignerArgs,
    },
    /// Let another key speak for a package; it has to sign too
    Add {
        /// The package
        package: PackageName,
        /// A `.pub` file, or its line
        #[arg(value_name = "KEY")]
        owner: String,
        /// How many owners have to agree to changes of owners and keys
        #[arg(long, value_name = "NUMBER")]
        threshold: Option<u32>,
        #[command(flatten)]
        amend: AmendArgs,
    },
    /// Let a key speak for a package no longer
    Remove {
        /// The package
        package: PackageName,
        /// Its fingerprint, or the comment of the key
        #[arg(value_name = "OWNER")]
        owner: Who,
        /// How many owners have to agree to changes of owners and keys
        #[arg(long, value_name = "NUMBER")]
        threshold: Option<u32>,
        #[command(flatten)]
        amend: AmendArgs,
    },
    /// Sign a change that somebody has drafted
    Sign(DraftArgs),
    /// Send a change that all have signed
    Submit {
        #[command(flatten)]
        draft: DraftArgs,
        /// Send it to a branch of its own, where `main` is protected
        #[arg(long)]
        pr: bool,
    },
}

#[derive(Debug, clap::Args)]
struct DraftArgs {
    /// What `--draft FILE` has written
    #[arg(value_hint = ValueHint::FilePath)]
    file: PathBuf,
    #[command(flatten)]
    signer: SignerArgs,
}

/// Shows or changes who speaks for a package.
///
/// # Errors
/// When it cannot be changed, or the registry does not take it.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    match args.action {
        Action::List { package, signer } => list(&package, &signer, shell)?,
        Action::Add { package, owner, threshold, amend } => {
            let add = Amendment::AddOwner { key: ops::public_key(&owner)?, threshold };
            print(&amend.make(&package, &add, shell)?, "Added", &format!("an owner of `{package}`"), shell);
        }
        Action::Remove { package, owner: who, threshold, amend } => {
            let remove = Amendment::RemoveOwner { who, threshold };
            print(&amend.make(&package, &remove, shell)?, "Removed", &format!("an owner of `{package}`"), shell);
        }
        Action::Sign(args) => passed_on(&args, shell, |amend, file| amend.sign(file))?,
        Action::Submit { draft, pr } => {
            let dispatch = if pr { Dispatch::Proposal } else { Dispatch::Main };
            passed_on(&draft, shell, |amend, file| amend.submit(file, &dispatch))?;
        }
    }
    Ok(Exit::Done)
}

fn passed_on(
    args: &DraftArgs,
    shell: &Shell,
    act: impl Fn(&mut Amend<'_>, &std::path::Path) -> Result<ops::AmendReport, ops::AmendError>,
) -> Result<(), Failure> {
    let (keys, mut connection) = (args.signer.keys()?, args.signer.connect(shell)?);
    let (signers, tell) = (|| keys.ready(shell), |event| seen(&event, shell));
    let report = act(&mut Amend { connection: &mut connection, signers: &signers, tell: &tell }, &args.file);
    shell.clear_progress();
    let report = report?;
    let what = report.event.as_ref().map_or("a change", |event| event.kind().as_str());
    print(&report, "Sent", &format!("`{what}` for `{}`", report.package), shell);
    Ok(())
}

fn list(package: &PackageName, signer: &SignerArgs, shell: &Shell) -> Result<(), Failure> {
    let mut connection = signer.connect(shell)?;
    let owners = ops::owners(&mut connection, package)?;
    if shell.is_json() {
        shell.message(&OwnersMessage::new(package, &owners));
        return Ok(());
    }
    for key in &owners.keys {
        shell.data(&format!("{} {}", key.fingerprint(), key.comment()));
    }
    shell.note(format_args!("{} of them must agree to changes of owners and keys.", owners.threshold));
    Ok(())
}
