//! `cargo kami sync`, and what `add` and `remove` share with it.

use super::trust_args::{self, TrustArgs};
use crate::{
    Exit, Failure,
    adapters::{environment, places},
    grants::wanted,
    ops::{
        self, Consent, Moved, Moves, Newcomer, ProjectEdit, ProjectError, SyncEvent, SyncOptions, SyncQuestion,
        SyncReport,
    },
    output::{ProjectSynced, Shell, Step, SyncMessage, describe},
    project::Finding,
    store::Store,
};
use kami_registry::PackageName;
use std::path::PathBuf;

/// What may move.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Fail where `kami.lock` is missing or would change; never ask
    #[arg(long, conflicts_with = "update")]
    locked: bool,
    /// Choose the newest versions that fit, of these tools or of all
    #[arg(long, value_name = "PACKAGE", num_args = 0..)]
    update: Option<Vec<PackageName>>,
    /// Do not ask: agree to what `kami.toml` grants; what it does not grant stays refused
    #[arg(short, long)]
    yes: bool,
    #[command(flatten)]
    trust: TrustArgs,
}

/// Brings what is locked, and what is at hand, in line with `kami.toml`.
///
/// # Errors
/// When a tool cannot be had, is not trusted, nobody agrees to it, or the lock is not what it should be.
pub async fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let moves = match (args.locked, args.update) {
        (true, _) => Moves::None,
        (false, Some(names)) => Moves::Newest(names),
        (false, None) => Moves::Needed,
    };
    let folder = ops::project_here()?.ok_or(ProjectError::Missing)?;
    let consent = if args.yes { Consent::Given } else { Consent::Asked };
    let options = SyncOptions { moves, consent, ..options(folder, &args.trust, shell)? };
    change(&ProjectEdit::default(), &options, shell).await
}

/// How a project is usually synchronised.
pub(super) fn options(folder: PathBuf, trust: &TrustArgs, shell: &Shell) -> Result<SyncOptions, Failure> {
    let usual = SyncOptions::new(folder, Store::place()?, trust.vetting(shell)?);
    Ok(SyncOptions { cache: places::compiled_code(), ..usual })
}

/// Makes changes to a project, asks what is to be asked, and tells what came of it.
pub(super) async fn change(edit: &ProjectEdit, options: &SyncOptions, shell: &Shell) -> Result<Exit, Failure> {
    let ask = |asked: SyncQuestion<'_>| match asked {
        SyncQuestion::Trust(question) => trust_args::ask(question, shell),
        SyncQuestion::Use(newcomer) => shell.confirm(&used(newcomer)),
        SyncQuestion::Grant(lines) => shell.confirm(&granted(lines)),
    };
    let report = ops::sync(edit, options, &|event| seen(event, shell), &ask).await;
    shell.clear_progress();
    print(&report?, shell);
    Ok(Exit::Done)
}

fn seen(event: SyncEvent, shell: &Shell) {
    match event {
        SyncEvent::Stale(why) => shell.finding(&Finding::warning("registry-stale", why)),
        SyncEvent::Waiting(why) => shell.finding(&Finding::warning("release-waiting", why)),
        SyncEvent::Fetching(name) => {
            shell.progress(&Step { message: Some(format!("looking for `{name}`")), ..Step::default() });
        }
        SyncEvent::Compiling(name) => {
            shell.progress(&Step { message: Some(format!("compiling `{name}`")), ..Step::default() });
        }
        SyncEvent::CacheUnused(error) => {
            shell.finding(&Finding::warning("cache-unused", format!("compiled code is not kept: {error}")));
        }
        SyncEvent::Checked(newcomer) => show(&newcomer, shell),
    }
}

/// Everything somebody needs to know before they say yes.
fn show(newcomer: &Newcomer, shell: &Shell) {
    let Newcomer { name, version, registry, signers, .. } = newcomer;
    let signers: Vec<String> = signers.iter().map(ToString::to_string).collect();
    shell.status("Checked", format_args!("`{name}` {version} from {registry}, signed by {}", signers.join(" and ")));
    shell.note(describe::in_brief(&newcomer.inspection).trim_end());
}

fn used(newcomer: &Newcomer) -> String {
    let Newcomer { name, version, undecided, .. } = newcomer;
    let asked = wanted(undecided).join(" ");
    match &newcomer.before {
        Some(before) => format!("Use `{name}` {version}, which other than {before} asks for {asked}?"),
        None => format!("Use `{name}` {version} without what `kami.toml` does not grant it: {asked}?"),
    }
}

fn granted(lines: &[String]) -> String {
    format!("This project grants its tools, on this machine:\n  {}\nAgree?", lines.join("\n  "))
}

fn print(report: &SyncReport, shell: &Shell) {
    if !report.unagreed.is_empty() {
        let message = format!("nobody has agreed yet to what this project grants:\n  {}", report.unagreed.join("\n  "));
        let warning = Finding::warning("grants-waiting", message);
        shell.finding(&warning.with_hint("read it, and then agree with `cargo kami sync`"));
    }
    if shell.is_json() {
        return shell.message(&ProjectSynced(SyncMessage::from(report)));
    }
    report.moved.iter().for_each(|moved| tell(moved, shell));
    let plural = if report.tools == 1 { "" } else { "s" };
    let folder = environment::shown(&report.folder);
    let place = if folder.is_empty() { String::new() } else { format!(" in {folder}") };
    shell.status("Locked", format_args!("{} tool{plural}{place}", report.tools));
}

fn tell(moved: &Moved, shell: &Shell) {
    let name = &moved.name;
    match (&moved.from, &moved.to) {
        (None, Some(to)) => shell.status("Added", format_args!("`{name}` {to}")),
        (Some(from), None) => shell.status("Removed", format_args!("`{name}` {from}")),
        (Some(from), Some(to)) if from == to => shell.status("Changed", format_args!("`{name}` {to}")),
        (Some(from), Some(to)) => shell.status("Updated", format_args!("`{name}` {from} -> {to}")),
        (None, None) => {}
    }
}
