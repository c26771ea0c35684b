//! Makes the folder of a new tool.

use crate::{
    adapters::files,
    project::{GuestSource, Template},
    toolchain::git,
};
use clap::ValueEnum;
use kami_host::domain::check_component_name;
use std::path::{Path, PathBuf};

mod error;
mod guest;

pub use error::NewError;

/// Which version control a new folder gets.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::VersionControl::default(), cargo_kami::ops::VersionControl::Git);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum VersionControl {
    /// Git, unless the folder lies in a repository already or git is not there.
    #[default]
    Git,
    /// None.
    None,
}

/// What to make, and where.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{NewOptions, VersionControl};
/// let options = NewOptions {
///     name: "demo".into(),
///     folder: "/tools/demo".into(),
///     template: Default::default(),
///     guest: None,
///     version_control: VersionControl::None,
/// };
/// assert!(options.folder.ends_with(&options.name));
/// ```
#[derive(Clone, Debug)]
pub struct NewOptions {
    /// The name of the component.
    pub name: String,
    /// The folder to make, which must not exist; an absolute path.
    pub folder: PathBuf,
    /// What to start from.
    pub template: Template,
    /// A folder with kami-guest to use instead of the published one.
    pub guest: Option<PathBuf>,
    /// Which version control to start.
    pub version_control: VersionControl,
}

/// What was made.
///
/// # Examples
/// ```
/// let report = cargo_kami::ops::NewReport { name: "demo".into(), folder: "/tools/demo".into() };
/// assert_eq!(report.name, "demo");
/// ```
#[derive(Clone, Debug)]
pub struct NewReport {
    /// The name of the component.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
}

/// Makes the folder of a new tool, whole or not at all.
///
/// # Errors
/// When the name cannot be used, the folder exists, it cannot be written, or git fails.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{self, NewOptions, VersionControl};
/// # let dir = tempfile::tempdir()?;
/// let report = ops::new(&NewOptions {
///     name: "demo".into(),
///     folder: dir.path().join("demo"),
///     template: Default::default(),
///     guest: None,
///     version_control: VersionControl::None,
/// })?;
/// assert!(report.folder.join("kami.toml").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn new(options: &NewOptions) -> Result<NewReport, NewError> {
    check_component_name(&options.name)?;
    if files::exists(&options.folder) {
        return Err(NewError::Taken { folder: options.folder.clone(), name: options.name.clone() });
    }
    let guest = source(options)?;
    files::create_folder(&options.folder, &options.template.render(&options.name, &guest))?;
    if options.version_control == VersionControl::Git {
        git::init(&options.folder)?;
    }
    Ok(NewReport { name: options.name.clone(), folder: options.folder.clone() })
}

fn source(options: &NewOptions) -> Result<GuestSource, NewError> {
    match &options.guest {
        Some(path) if guest::is_guest(path)? => Ok(GuestSource::Path(files::canonical(path)?)),
        Some(path) => Err(NewError::NoGuest { path: path.clone() }),
        None => guest::nearby(&options.folder),
    }
}

#[cfg(test)]
mod tests;
