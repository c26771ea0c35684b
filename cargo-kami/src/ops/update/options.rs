//! Which tools to update, and what is said about it in advance.

use crate::{
    grants::StandingGrants,
    ops::{Consent, Unsigned},
    trust::Vetting,
};
use std::path::PathBuf;

/// Which tools to update, and what is said about it in advance.
///
/// # Examples
/// ```
/// use cargo_kami::{ops::UpdateOptions, trust::{TrustStore, Vetting}};
/// use kami_registry::{Timestamp, trust::Session};
/// let vetting = Vetting::new(TrustStore::named("trust.toml".into()), Timestamp::from_seconds(0), Session::Ci);
/// assert!(UpdateOptions::new("/home/me/kami".into(), vetting).tools.is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct UpdateOptions {
    /// The folder of the store.
    pub store: PathBuf,
    /// The names of the tools; all where there are none.
    pub tools: Vec<String>,
    /// Whom to trust.
    pub vetting: Vetting,
    /// What they are allowed beyond what they were allowed before.
    pub grants: StandingGrants,
    /// Whether there is something left to ask.
    pub consent: Consent,
    /// Whether somebody has to vouch for what comes from elsewhere than a registry.
    pub unsigned: Unsigned,
    /// Whether anything is changed.
    pub practice: Practice,
    /// Where compiled code is kept; nowhere if `None`.
    pub cache: Option<PathBuf>,
}

impl UpdateOptions {
    /// All tools, asking about whatever they want more.
    ///
    /// # Examples
    /// See [`UpdateOptions`].
    pub fn new(store: PathBuf, vetting: Vetting) -> Self {
        let (grants, consent, practice) = (StandingGrants::default(), Consent::default(), Practice::default());
        let unsigned = Unsigned::default();
        Self { store, tools: Vec::new(), vetting, grants, consent, unsigned, practice, cache: None }
    }
}

/// Whether something is done, or only looked at.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Practice::default(), cargo_kami::ops::Practice::Real);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Practice {
    /// It is done.
    #[default]
    Real,
    /// It is found out what would be done: nothing that is installed, granted or trusted changes.
    DryRun,
}
