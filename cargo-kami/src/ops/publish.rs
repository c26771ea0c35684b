//! Publishes a component: check, build, test, compare, sign, send, read back.

use super::{BuildEvent, Connection, RegistryError, TestPlace};
use crate::{project::Finding, project::compare::Comparison, signing::SigningKeyError};
use kami_registry::{
    PackageName, Sha256,
    key::Signer,
    log::Publish,
    publish::{AppendEvent, Appended},
};
use semver::Version;

mod base;
mod component;
mod deliver;
mod error;
mod options;
mod preflight;

pub use error::PublishError;
pub use options::{Delivery, PublishOptions, Rule};

/// What happens on the way.
///
/// # Examples
/// ```
/// use cargo_kami::ops::PublishEvent;
/// let event = PublishEvent::Fetching("1.0.0".parse()?);
/// assert!(matches!(event, PublishEvent::Fetching(version) if version.major == 1));
/// # Ok::<(), semver::Error>(())
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum PublishEvent {
    /// Something happens in the build.
    Build(BuildEvent),
    /// The component was built and says what it should.
    Checked {
        /// Its package.
        package: PackageName,
        /// Its version.
        version: Version,
        /// What its file is known by.
        digest: Sha256,
    },
    /// The tests are run.
    Testing(TestPlace),
    /// The registry is asked for its newest state.
    Reaching(String),
    /// An older version is fetched, to compare with it.
    Fetching(Version),
    /// What changes since an older version.
    Compared {
        /// The older version.
        base: Version,
        /// What changes.
        comparison: Comparison,
    },
    /// Something is odd, and not wrong.
    Found(Finding),
    /// Something happens between here and the registry.
    Append(AppendEvent),
}

/// What was published, or would be.
///
/// # Examples
/// ```
/// fn version(report: &cargo_kami::ops::PublishReport) -> String {
///     report.entry.version.to_string()
/// }
/// ```
#[derive(Debug)]
pub struct PublishReport {
    /// The package.
    pub package: PackageName,
    /// Where it is published.
    pub registry: String,
    /// What is said of the version.
    pub entry: Publish,
    /// What it was compared with.
    pub compared: Option<(Version, Comparison)>,
    /// Whether the package is, or would be, new there.
    pub is_new: bool,
    /// What came of it; nothing where nothing was to be sent.
    pub appended: Option<Appended>,
}

/// Finds whoever is to sign: the first signs the version, all of them own a new package. It is called late: it may ask for a
/// passphrase.
pub type FindSigners<'a> = &'a (dyn Fn() -> Result<Vec<Box<dyn Signer>>, SigningKeyError> + Sync);

/// Hears of what happens.
pub type PublishSink<'a> = &'a (dyn Fn(PublishEvent) + Sync);

/// Publishes the project: builds and checks it, compares it with the version before, signs and sends it. Where it is
/// published already, nothing happens; after an interruption, it is completed.
///
/// # Errors
/// When the sources are not as they should be, a check or a test fails, the version is too small for what changes, or the
/// registry does not take it.
///
/// # Examples
/// ```no_run
/// # async fn example() -> Result<(), cargo_kami::ops::PublishError> {
/// use cargo_kami::ops::{self, BuildOptions, PublishOptions};
/// let options = PublishOptions::new(BuildOptions::new("/tools/demo"));
/// let connect = || ops::connect(&Default::default());
/// let report = ops::publish(&options, &connect, &|| Ok(Vec::new()), &|_event| ()).await?;
/// println!("{} {}", report.package, report.entry.version);
/// # Ok(()) }
/// ```
pub async fn publish(
    options: &PublishOptions,
    connect: &(dyn Fn() -> Result<Connection, RegistryError> + Sync),
    signers: FindSigners<'_>,
    tell: PublishSink<'_>,
) -> Result<PublishReport, PublishError> {
    // a registry nobody knows is found out before anything is built
    drop(connect()?);
    let ready = component::prepare(options, tell).await?;
    let mut connection = connect()?;
    deliver::deliver(&ready, options, deliver::Way { connection: &mut connection, signers, tell })
}
