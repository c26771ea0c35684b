//! `cargo kami pin`.

use super::{install::told, standing_args::StandingArgs, trust_args::TrustArgs};
use crate::{
    Diagnostic, Exit, Failure,
    adapters::places,
    ops::{self, Consent, PinOptions},
    output::{InstalledMessage, Shell, ToolPinned},
    store::{Installed, Store},
};
use semver::Version;

/// Which version of a tool to keep.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// An installed tool
    #[arg(value_name = "TOOL")]
    tool: String,
    /// The version to install in its place, older or newer [default: the one that is installed]
    #[arg(value_name = "VERSION")]
    at: Option<Version>,
    /// Do not ask: what no flag grants stays refused
    #[arg(short, long, requires = "at")]
    yes: bool,
    #[command(flatten)]
    trust: TrustArgs,
    #[command(flatten)]
    grants: StandingArgs,
}

/// Keeps a tool at a version: updates leave it alone.
///
/// # Errors
/// When the tool is not installed, or the version cannot be installed in its place.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let store = Store::place()?;
    let grants = args.grants.grants()?;
    let Some(version) = args.at else {
        if !grants.is_empty() {
            return Err(NothingInstalled { tool: args.tool }.into());
        }
        print(&ops::pin(&store, &args.tool)?, shell);
        return Ok(Exit::Done);
    };
    let options = PinOptions {
        grants,
        consent: if args.yes { Consent::Given } else { Consent::Asked },
        cache: places::compiled_code(),
        ..PinOptions::new(store, args.tool, version, args.trust.vetting(shell)?)
    };
    let report = ops::pin_version(&options, &|event| told::seen(event, shell), &|asked| told::ask(asked, shell)).await;
    shell.clear_progress();
    let report = report?;
    if !shell.is_json() {
        told::installed(&report, shell);
    }
    print(&report.tool, shell);
    Ok(Exit::Done)
}

fn print(tool: &Installed, shell: &Shell) {
    if shell.is_json() {
        shell.message(&ToolPinned(InstalledMessage::from(tool)));
    }
    shell.status("Pinned", format_args!("`{}` {}", tool.name, tool.version));
}

#[derive(Debug, thiserror::Error)]
#[error("without a version `{tool}` is pinned as it is, and nothing is granted by that")]
struct NothingInstalled {
    tool: String,
}

impl Diagnostic for NothingInstalled {
    fn code(&self) -> &'static str {
        "pin-grants"
    }

    fn hint(&self) -> Option<String> {
        Some(format!("grant with `cargo kami grant {}`, or name the version to install", self.tool))
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}
