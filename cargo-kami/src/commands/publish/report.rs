//! What was published, for people.

use crate::{
    ops::PublishReport,
    output::{Shell, describe},
    project::compare::Comparison,
};
use kami_registry::{
    PackageName,
    publish::{Appended, Target},
};
use semver::Version;

/// What changes since an older version.
pub(super) fn compared(base: &Version, comparison: &Comparison, shell: &Shell) {
    shell.clear_progress();
    shell.status("Compared", format_args!("with {base}"));
    if !comparison.is_empty() {
        shell.page(describe::changes(comparison).trim_end());
    }
}

pub(super) fn print(report: &PublishReport, shell: &Shell) {
    let what = format!("`{}` {}", report.package, report.entry.version);
    match &report.appended {
        None => {
            shell.status("Would publish", format_args!("{what} to `{}`", report.registry));
            shell.json(&report.entry);
        }
        Some(Appended::Already { .. }) => {
            shell.status("Unchanged", format_args!("{what} is published already in `{}`", report.registry));
        }
        Some(Appended::Open { branch }) => {
            shell.status("Unchanged", format_args!("{what} waits on the branch `{branch}` to be merged"));
        }
        Some(Appended::Done(done)) => {
            let verb = if done.target == Target::Main { "Published" } else { "Proposed" };
            shell.status(verb, format_args!("{what} to `{}`", report.registry));
            if let Target::Branch(branch) = &done.target {
                shell.note(format_args!(
                    "Open a pull request from the branch `{branch}` to `main`; it counts once it is merged."
                ));
            }
            if report.is_new {
                shell.note(second_key(&report.package));
            }
        }
    }
}

/// What whoever has founded a package should do next.
fn second_key(package: &PackageName) -> String {
    format!(
        "`{package}` is new. Add a second key, kept elsewhere, so that losing one is not the end:\n    \
         cargo kami owner add {package} FILE.pub --cosign FILE"
    )
}
