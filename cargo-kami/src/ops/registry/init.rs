//! Makes a registry.

use super::RegistryError;
use crate::adapters::{environment, files};
use kami_registry::{
    RegistryId,
    git::{self, Interaction, RegistryUrl, TransportOptions},
    settings::RegistrySettings,
    upkeep::{Founding, found},
};
use std::path::{Path, PathBuf};

mod texts;

/// Whether a bare repository gets a hook that checks what is pushed.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Hook::default(), cargo_kami::ops::Hook::Install);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Hook {
    /// It does, where it is a folder of this machine.
    #[default]
    Install,
    /// It does not.
    Leave,
}

/// Whether the branch gets a workflow that checks pull requests.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Workflow::default(), cargo_kami::ops::Workflow::Leave);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Workflow {
    /// It does.
    Write,
    /// It does not.
    #[default]
    Leave,
}

/// A registry to make.
///
/// # Examples
/// ```
/// use cargo_kami::ops::InitOptions;
/// use kami_registry::git::{Insecure, RegistryUrl};
/// let place = RegistryUrl::parse("/srv/acme.git", Insecure::Refused)?;
/// assert_eq!(InitOptions::new(place).name, None);
/// # Ok::<(), kami_registry::git::UrlError>(())
/// ```
#[derive(Clone, Debug)]
pub struct InitOptions {
    /// Where: a folder that is made where there is none, or an empty repository on a host.
    pub place: RegistryUrl,
    /// What people call it; where left out, what the place is called.
    pub name: Option<String>,
    /// Whether a hook checks what is pushed.
    pub hook: Hook,
    /// Whether a workflow checks pull requests.
    pub workflow: Workflow,
    /// Whether a person can be asked for passwords.
    pub interaction: Interaction,
}

impl InitOptions {
    /// With everything as it usually is.
    ///
    /// # Examples
    /// See [`InitOptions`].
    pub fn new(place: RegistryUrl) -> Self {
        let (hook, workflow) = (Hook::default(), Workflow::default());
        Self { place, name: None, hook, workflow, interaction: Interaction::default() }
    }
}

/// A registry that was made.
///
/// # Examples
/// ```no_run
/// # fn show(report: cargo_kami::ops::InitReport) {
/// println!("{} at {}", report.settings.id, report.place);
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct InitReport {
    /// Where it lies.
    pub place: RegistryUrl,
    /// What it says about itself.
    pub settings: RegistrySettings,
    /// The hook that checks what is pushed, if there is one.
    pub hook: Option<PathBuf>,
}

/// Makes a registry.
///
/// # Errors
/// When something is there already, or the place cannot be reached or written.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{InitOptions, init_registry};
/// use kami_registry::git::{Insecure, RegistryUrl};
/// # let dir = tempfile::tempdir()?;
/// let place = RegistryUrl::parse(&dir.path().join("acme.git").to_string_lossy(), Insecure::Refused)?;
/// let report = init_registry(&InitOptions::new(place))?;
/// assert_eq!(report.settings.name, "acme");
/// assert!(dir.path().join("acme.git/hooks/pre-receive").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn init_registry(options: &InitOptions) -> Result<InitReport, RegistryError> {
    let place = options.place.clone();
    if let Some(folder) = place.path().filter(|folder| !files::exists(folder)) {
        git::create(folder)?;
    }
    let remote =
        git::open(&place, &TransportOptions { interaction: options.interaction, ..TransportOptions::default() })?;
    let name = options.name.clone().unwrap_or_else(|| own_name(&place));
    let settings = RegistrySettings::new(RegistryId::random(), &name);
    // what the registry would refuse to read later is refused now
    RegistrySettings::parse(settings.to_json().map_err(kami_registry::upkeep::UpkeepError::from)?.as_bytes())
        .map_err(kami_registry::upkeep::UpkeepError::from)?;
    let readme = texts::readme(&settings, &place);
    let mut texts = vec![("README.md", readme.as_str()), (".gitattributes", texts::ATTRIBUTES)];
    texts.extend((options.workflow == Workflow::Write).then_some((texts::WORKFLOW_PATH, texts::WORKFLOW)));
    let settings = found(&*remote, &Founding { settings: &settings, files: &texts })?;
    place.path().map(git::prepare).transpose()?;
    let hook = place.path().filter(|_| options.hook == Hook::Install).map(install_hook).transpose()?;
    Ok(InitReport { place, settings, hook })
}

/// The last part of the place, without what repositories end in.
fn own_name(place: &RegistryUrl) -> String {
    let text = place.to_string();
    let last = text.trim_end_matches('/').rsplit(['/', ':']).next().unwrap_or_default();
    last.strip_suffix(".git").unwrap_or(last).to_owned()
}

fn install_hook(repository: &Path) -> Result<PathBuf, RegistryError> {
    let path = repository.join("hooks/pre-receive");
    files::write_program(&path, &texts::hook(&environment::current_exe()?))?;
    Ok(path)
}
