//! `cargo kami update`.

use super::{install::told, standing_args::StandingArgs, trust_args::TrustArgs};
use crate::{
    Diagnostic, Exit, Failure,
    adapters::places,
    ops::{self, Consent, Practice, ToolUpdate, Unsigned, UpdateEvent, UpdateOptions},
    output::Shell,
    store::Store,
};

mod settled;

/// Which tools to update, and what they may touch and use.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Installed tools
    #[arg(value_name = "TOOL", required_unless_present = "all")]
    tools: Vec<String>,
    /// Update every installed tool
    #[arg(long, conflicts_with = "tools")]
    all: bool,
    /// Say what would be done, and do nothing
    #[arg(short = 'n', long)]
    dry_run: bool,
    /// Take what nobody vouches for, of tools from elsewhere than a registry
    #[arg(long)]
    allow_unsigned: bool,
    /// Do not ask: what no flag grants stays refused
    #[arg(short, long)]
    yes: bool,
    #[command(flatten)]
    trust: TrustArgs,
    #[command(flatten)]
    grants: StandingArgs,
}

/// Brings tools to the newest version that is trusted. What goes wrong with one does not keep the others.
///
/// # Errors
/// When a tool is not installed, or nothing can be told of what is.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let grants = args.grants.grants()?;
    if args.tools.len() != 1 && !grants.is_empty() {
        return Err(GrantsForSeveral.into());
    }
    let options = UpdateOptions {
        tools: args.tools,
        grants,
        consent: if args.yes { Consent::Given } else { Consent::Asked },
        unsigned: if args.allow_unsigned { Unsigned::Allowed } else { Unsigned::Refused },
        practice: if args.dry_run { Practice::DryRun } else { Practice::Real },
        cache: places::compiled_code(),
        ..UpdateOptions::new(Store::place()?, args.trust.vetting(shell)?)
    };
    let updates = ops::update(&options, &|event| seen(event, shell), &|asked| told::ask(asked, shell)).await?;
    if updates.is_empty() {
        shell.note("nothing is installed");
    }
    let exits = updates.iter().map(ToolUpdate::exit);
    Ok(exits.into_iter().find(|exit| *exit != Exit::Done).unwrap_or(Exit::Done))
}

fn seen(event: UpdateEvent<'_>, shell: &Shell) {
    match event {
        UpdateEvent::Asking(registry) => told::asking(registry, shell),
        UpdateEvent::Found(finding) => shell.finding(finding),
        UpdateEvent::Install(event) => told::seen(event, shell),
        UpdateEvent::Settled(update) => {
            shell.clear_progress();
            settled::print(update, shell);
        }
    }
}

#[derive(Debug, thiserror::Error)]
#[error("what is granted goes to one tool, and several are updated")]
struct GrantsForSeveral;

impl Diagnostic for GrantsForSeveral {
    fn code(&self) -> &'static str {
        "update-grants"
    }

    fn hint(&self) -> Option<String> {
        Some("name the tool that is meant: `cargo kami update TOOL`".to_owned())
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}
