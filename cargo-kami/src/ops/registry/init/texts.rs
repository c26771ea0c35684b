//! What lies in a new registry.

use crate::settings::quoted;
use kami_registry::{git::RegistryUrl, settings::RegistrySettings};
use std::path::Path;

/// For those who check the branch out: no line break of a log may change.
pub(super) const ATTRIBUTES: &str = "* -text\n";

pub(super) const WORKFLOW_PATH: &str = ".github/workflows/kami.yml";

/// Understood by GitHub, Gitea and Forgejo.
pub(super) const WORKFLOW: &str = include_str!("workflow.yml");

const README: &str = include_str!("readme.txt");

pub(super) fn readme(settings: &RegistrySettings, place: &RegistryUrl) -> String {
    let url = match place.path() {
        Some(_) => "URL".to_owned(),
        None => quoted(&place.to_string()),
    };
    README.replace("{name}", &settings.name).replace("{id}", &settings.id.to_string()).replace("{url}", &url)
}

pub(super) fn hook(program: &Path) -> String {
    include_str!("pre-receive.sh").replace("{program}", &quoted(&program.to_string_lossy()))
}
