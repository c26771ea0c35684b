//! `cargo kami install`.

use super::{standing_args::StandingArgs, trust_args::TrustArgs};
use crate::{
    Exit, Failure,
    adapters::places,
    ops::{self, Consent, InstallOptions, Pinning, Unsigned},
    output::{InstalledMessage, Shell, ToolInstalled},
    store::Store,
    trust::TrustStore,
};
use clap::ValueHint;
use std::path::PathBuf;

mod source;
pub(super) mod told;
mod web_args;

use web_args::WebArgs;

/// What to install, and what it may touch and use.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A package such as `fs-grep` or `fs-grep@1.2`, a component file, the folder of a project to build first, a URL, or a
    /// release such as `acme/fs-grep@v1.2.0`
    #[arg(value_name = "PACKAGE|PATH|URL|RELEASE", value_hint = ValueHint::AnyPath)]
    source: String,
    /// The registry the package is in [default: the default one]
    #[arg(long, value_name = "NAME")]
    registry: Option<String>,
    /// What to call it by [default: its own name]
    #[arg(long = "as", value_name = "NAME")]
    name: Option<String>,
    /// Install it although nobody vouches for it
    #[arg(long)]
    allow_unsigned: bool,
    /// Whose signatures count, as ssh-keygen reads it [default: your own, and those in `allowed_signers` beside your
    /// settings]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    signers: Option<PathBuf>,
    /// Do not ask: what no flag grants stays refused
    #[arg(short, long)]
    yes: bool,
    #[command(flatten)]
    web: WebArgs,
    #[command(flatten)]
    trust: TrustArgs,
    #[command(flatten)]
    grants: StandingArgs,
}

/// Installs a component.
///
/// # Errors
/// When it cannot be installed, or nobody agrees to it.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let growth = TrustStore::choose(args.trust.trust.clone())?.read()?.policy().capability_growth;
    let source = match args.web.source(&args.source)? {
        Some(source) => source,
        None => source::read(&args.source, args.registry, args.trust.vetting(shell)?)?,
    };
    let options = InstallOptions {
        source,
        store: Store::place()?,
        name: args.name,
        grants: args.grants.grants()?,
        consent: if args.yes { Consent::Given } else { Consent::Asked },
        unsigned: if args.allow_unsigned { Unsigned::Allowed } else { Unsigned::Refused },
        signers: args.signers,
        signer: args.trust.signer,
        growth,
        pinning: Pinning::Kept,
        cache: places::compiled_code(),
    };
    let report = ops::install(&options, &|event| told::seen(event, shell), &|asked| told::ask(asked, shell)).await;
    shell.clear_progress();
    let report = report?;
    match shell.is_json() {
        true => shell.message(&ToolInstalled(InstalledMessage::from(&report.tool))),
        false => told::installed(&report, shell),
    }
    Ok(Exit::Done)
}
