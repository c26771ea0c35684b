//! What to do about it, and what the process ends with.

use super::{Exit, ProjectError};
use crate::settings::quoted;
use kami_registry::PackageName;

pub(super) fn hint(error: &ProjectError) -> Option<String> {
    Some(match error {
        ProjectError::Missing => "`cargo kami add PACKAGE` starts one here".to_owned(),
        ProjectError::LockMissing { .. } | ProjectError::LockOutdated { .. } => {
            "`cargo kami sync` brings it up to date; then commit it".to_owned()
        }
        ProjectError::Registry { id, url, .. } => {
            format!("if you trust it: `cargo kami registry add NAME {} --id {id}`", quoted(url))
        }
        ProjectError::Unused { known, .. } => used(known),
        ProjectError::Grown { flags, .. } => {
            let asked = asked(flags);
            format!("{asked}require an older version in `kami.toml`, or change `capability_growth` in trust.toml")
        }
        ProjectError::Unasked { flags, .. } => {
            let asked = asked(flags);
            format!("{asked}run it at a terminal, or with `--yes`: what `kami.toml` does not grant stays refused")
        }
        ProjectError::Unagreed { .. } => {
            "read it, and then agree with `cargo kami sync`, where nobody can be asked with `cargo kami sync --yes`"
                .to_owned()
        }
        ProjectError::Changed { .. } => "nothing was written; run it again".to_owned(),
        _ => return None,
    })
}

fn used(known: &[PackageName]) -> String {
    let known: Vec<&str> = known.iter().map(PackageName::as_str).collect();
    if known.is_empty() { "it uses no tools".to_owned() } else { format!("it uses: {}", known.join(", ")) }
}

fn asked(flags: &[String]) -> String {
    if flags.is_empty() { String::new() } else { format!("it asks for `{}`; ", flags.join("` `")) }
}

pub(super) fn exit(error: &ProjectError) -> Exit {
    match error {
        ProjectError::Unused { .. } | ProjectError::Missing => Exit::Usage,
        ProjectError::LockBroken { .. } | ProjectError::Edit(_) | ProjectError::Changed { .. } => Exit::CouldNot,
        _ => Exit::No,
    }
}
