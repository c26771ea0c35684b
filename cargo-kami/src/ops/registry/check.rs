//! Holds a registry, or what is to come into it, against its rules.

use super::RegistryError;
use crate::adapters::{environment, stdin};
use kami_registry::check::{CheckError, Checker, Fault, RefUpdate};
use std::path::{Path, PathBuf};

/// What to check.
///
/// # Examples
/// ```
/// let all = cargo_kami::ops::CheckTarget::Whole { repository: ".".into() };
/// assert!(matches!(all, cargo_kami::ops::CheckTarget::Whole { .. }));
/// ```
#[derive(Clone, Debug)]
pub enum CheckTarget {
    /// All that a repository holds.
    Whole {
        /// The repository.
        repository: PathBuf,
    },
    /// What lies between two commits.
    Between {
        /// The repository.
        repository: PathBuf,
        /// What was accepted: the branch of a pull request's target.
        base: String,
        /// What is to come.
        head: String,
    },
    /// What git tells its `pre-receive` hook on standard input, in the current folder.
    PreReceive,
}

/// What is wrong with a registry, or with what is to come into it.
///
/// # Errors
/// When it cannot be read.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{CheckTarget, check_registry};
/// # let dir = tempfile::tempdir()?;
/// let repository = dir.path().join("index.git");
/// kami_registry::git::create(&repository)?;
/// assert_eq!(check_registry(&CheckTarget::Whole { repository })?.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_registry(target: &CheckTarget) -> Result<Vec<Fault>, RegistryError> {
    Ok(match target {
        CheckTarget::Whole { repository } => Checker::open(repository, None, environment::now())?.whole()?,
        CheckTarget::Between { repository, base, head } => {
            Checker::open(repository, None, environment::now())?.between(base, head)?
        }
        CheckTarget::PreReceive => pushed(&stdin::read_text()?)?,
    })
}

fn pushed(told: &str) -> Result<Vec<Fault>, RegistryError> {
    let updates: Result<Vec<RefUpdate>, CheckError> = told.lines().map(str::parse).collect();
    // until the hook agrees, git keeps what is pushed apart
    let quarantine = environment::variable("GIT_QUARANTINE_PATH");
    let (here, now) = (environment::current_dir()?, environment::now());
    let checker = Checker::open(&here, quarantine.as_deref().map(Path::new), now)?;
    Ok(checker.pushed(&updates?)?)
}
