//! What is wanted of a package, and by whom.

use super::TrustStore;
use kami_registry::{
    Timestamp,
    trust::{Session, Voucher},
};
use semver::{Version, VersionReq};

/// What is wanted of a package, and by whom.
///
/// # Examples
/// ```
/// use cargo_kami::trust::{TrustStore, Vetting};
/// use kami_registry::{Timestamp, trust::Session};
/// let store = TrustStore::named("trust.toml".into());
/// let vetting = Vetting::new(store, Timestamp::from_seconds(0), Session::Ci);
/// assert_eq!(vetting.requirement.to_string(), "*");
/// ```
#[derive(Clone, Debug)]
pub struct Vetting {
    /// Whom this user trusts.
    pub store: TrustStore,
    /// The time it is: the same for all packages of one command.
    pub now: Timestamp,
    /// Whether there is somebody to ask.
    pub session: Session,
    /// Which versions fit.
    pub requirement: VersionReq,
    /// What a person or a file says about the package.
    pub voucher: Option<Voucher>,
    /// The version that is locked or installed: it may be taken again though it was yanked.
    pub held: Option<Version>,
    /// What this user calls the registry the package is in, for what they are asked.
    pub place: Option<String>,
}

impl Vetting {
    /// Any version of a package nobody has said anything about.
    ///
    /// # Examples
    /// See [`Vetting`].
    pub fn new(store: TrustStore, now: Timestamp, session: Session) -> Self {
        Self { store, now, session, requirement: VersionReq::STAR, voucher: None, held: None, place: None }
    }

    /// The same of a package in the registry this user calls that.
    ///
    /// # Examples
    /// ```
    /// # let store = cargo_kami::trust::TrustStore::named("trust.toml".into());
    /// # let (now, session) = (kami_registry::Timestamp::from_seconds(0), kami_registry::trust::Session::Ci);
    /// let vetting = cargo_kami::trust::Vetting::new(store, now, session).at("acme");
    /// assert_eq!(vetting.place.as_deref(), Some("acme"));
    /// ```
    #[must_use]
    pub fn at(self, place: &str) -> Self {
        Self { place: Some(place.to_owned()), ..self }
    }
}
