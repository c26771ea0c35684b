//! `cargo kami install`.

use super::{build::tell as build_event, standing_args::StandingArgs, trust_args::TrustArgs};
use crate::{
    Exit, Failure,
    adapters::{download::DownloadEvent, environment, places},
    grants::wanted,
    ops::{self, Consent, InstallEvent, InstallOptions, InstallQuestion, InstallReport, Proposal, Unsigned},
    output::{InstalledMessage, Shell, Step, ToolInstalled, describe},
    project::Finding,
    store::Store,
};
use clap::ValueHint;
use kami_host::domain::Capabilities;
use std::path::PathBuf;

mod source;
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
        cache: places::compiled_code(),
    };
    let ask = |asked: InstallQuestion<'_>| match asked {
        InstallQuestion::Trust(question) => shell.confirm(&question.to_string()),
        InstallQuestion::Install(proposal) => shell.confirm(&question(proposal)),
    };
    let report = ops::install(&options, &|event| seen(event, shell), &ask).await;
    shell.clear_progress();
    print(&report?, shell);
    Ok(Exit::Done)
}

fn seen(event: InstallEvent, shell: &Shell) {
    match event {
        InstallEvent::Building(folder) => shell.status("Building", environment::shown(&folder)),
        InstallEvent::Build(event) => build_event(event, shell),
        InstallEvent::Stale(why) => shell.finding(&Finding::warning("registry-stale", why)),
        InstallEvent::Waiting(why) => shell.finding(&Finding::warning("release-waiting", why)),
        InstallEvent::Downloading(event) => downloading(event, shell),
        InstallEvent::Proposed(proposal) => show(&proposal, shell),
        InstallEvent::Compiling(name) => {
            shell.progress(&Step { message: Some(format!("compiling `{name}`")), ..Step::default() });
        }
        InstallEvent::CacheUnused(error) => {
            shell.finding(&Finding::warning("cache-unused", format!("compiled code is not kept: {error}")));
        }
    }
}

fn downloading(event: DownloadEvent, shell: &Shell) {
    #[expect(clippy::cast_precision_loss, reason = "a progress bar needs no more")]
    let amount = |bytes: u64| bytes as f64;
    match event {
        DownloadEvent::Asked { address } => shell.detail("Asking", address.shown()),
        DownloadEvent::Received { bytes, total } => shell.progress(&Step {
            done: amount(bytes),
            total: total.map(amount),
            message: Some("downloading".to_owned()),
        }),
    }
}

/// Everything somebody needs to know before they say yes.
fn show(proposal: &Proposal, shell: &Shell) {
    let signers: Vec<String> = proposal.provenance.signers.iter().map(ToString::to_string).collect();
    let signed =
        if signers.is_empty() { "unsigned".to_owned() } else { format!("signed by {}", signers.join(" and ")) };
    shell.status("Checked", format_args!("`{}` from {}, {signed}", proposal.package, proposal.provenance.source));
    shell.note(describe::in_brief(&proposal.inspection).trim_end());
}

fn question(proposal: &Proposal) -> String {
    let name = &proposal.name;
    let yes = wanted(&Capabilities { fs: Vec::new(), ..proposal.undecided.clone() });
    match yes.is_empty() {
        true => format!("Install `{name}` without the folders it asks for?"),
        false => format!("Install `{name}` and grant it {}?", yes.join(" ")),
    }
}

fn print(report: &InstallReport, shell: &Shell) {
    let InstallReport { tool, before, missing } = report;
    if shell.is_json() {
        return shell.message(&ToolInstalled(InstalledMessage::from(tool)));
    }
    match before {
        Some(before) if before.version != tool.version => {
            shell.status("Updated", format_args!("`{}` {} -> {}", tool.name, before.version, tool.version));
        }
        _ => shell.status("Installed", format_args!("`{}` {}", tool.name, tool.version)),
    }
    let missing = wanted(missing);
    if !missing.is_empty() {
        shell.note(format_args!("Not granted; to grant it:\n    cargo kami grant {} {}", tool.name, missing.join(" ")));
    }
}
