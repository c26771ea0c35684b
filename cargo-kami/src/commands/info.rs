//! `cargo kami info`.

use crate::{
    Exit, Failure,
    adapters::environment,
    commands::{
        clock,
        package_words::parts,
        registry::{interaction, tell_refreshed},
    },
    ops::{self, InfoOptions, ReachOptions},
    output::{InfoMessage, PackageInfo, Shell, describe},
};
use kami_registry::PackageName;
use semver::Version;

/// What to look at.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A package of a registry, or one of its versions
    #[arg(value_name = "PACKAGE[@VERSION]", value_parser = package)]
    package: (PackageName, Option<Version>),
    /// In which registry
    #[arg(long, value_name = "NAME")]
    registry: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Shows what a registry says of a package, as far as it is signed by those who own it.
///
/// # Errors
/// When there is no such registry, package or version.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let reach = ReachOptions { registry: args.registry, interaction: interaction(shell) };
    let (package, version) = args.package;
    // whoever does not find a package wants to know how old what they look through is
    let report = ops::package_info(&InfoOptions { package, version, reach }, |reached| tell_refreshed(reached, shell))?;
    let now = environment::now();
    clock::ahead(&report.release, now).iter().for_each(|finding| shell.finding(finding));
    match (shell.is_json(), args.json) {
        (true, _) => shell.message(&PackageInfo(InfoMessage::from(&report))),
        (false, true) => shell.json(&InfoMessage::from(&report)),
        (false, false) => shell.page(describe::package(&report, now).trim_end()),
    }
    Ok(Exit::Done)
}

fn package(text: &str) -> Result<(PackageName, Option<Version>), String> {
    let (name, version) = parts(text);
    let name = name.parse().map_err(|error: kami_registry::name::NameError| error.to_string())?;
    let version = version.map(Version::parse).transpose().map_err(|error| error.to_string())?;
    Ok((name, version))
}
