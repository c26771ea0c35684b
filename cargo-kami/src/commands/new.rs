//! `cargo kami new`.

use crate::{
    Exit, Failure,
    adapters::environment,
    ops::{self, NewOptions, NewReport, VersionControl},
    output::Shell,
    project::Template,
};
use clap::ValueHint;
use std::path::PathBuf;

/// What to make, and where.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The name of the component: `a-z`, `0-9` and `-`
    name: String,
    /// What to start from
    #[arg(long, value_enum, default_value_t)]
    template: Template,
    /// The folder to make [default: ./NAME]
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    path: Option<PathBuf>,
    /// Build against this copy of kami-guest instead of the published one
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    guest_path: Option<PathBuf>,
    /// Version control to start; none is started inside a repository
    #[arg(long, value_enum, default_value_t)]
    vcs: VersionControl,
}

/// Makes a new tool.
///
/// # Errors
/// When the name cannot be used, the folder exists, or it cannot be written.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let current = environment::current_dir()?;
    let report = ops::new(&NewOptions {
        folder: current.join(args.path.unwrap_or_else(|| PathBuf::from(&args.name))),
        name: args.name,
        template: args.template,
        guest: args.guest_path.map(|path| current.join(path)),
        version_control: args.vcs,
    })?;
    print(&report, shell);
    Ok(Exit::Done)
}

fn print(report: &NewReport, shell: &Shell) {
    let folder = environment::shown(&report.folder);
    shell.status("Created", format_args!("`{}` in {folder}", report.name));
    let steps = [
        "cargo test",
        "cargo kami build",
        r#"cargo kami run . text_stats '{"text": "It works. It really does."}'"#,
        "cargo kami serve .",
    ];
    let lines: Vec<String> = steps.iter().map(|step| format!("    {step}")).collect();
    shell.note(format_args!("\nNext:\n    cd {folder}\n{}", lines.join("\n")));
}
