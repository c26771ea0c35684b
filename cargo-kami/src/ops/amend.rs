//! Changes what is known of a package: yanks, owners, revoked keys.

use super::{Connection, FindSigners};
use crate::adapters::{environment, files};
use kami_registry::{
    Log, PackageName,
    key::Signer,
    log::{Event, Needed},
    publish::{self, AppendError, AppendEvent, Appended, Change, Target, Writer},
};
use std::path::{Path, PathBuf};

mod amendment;
mod dispatch;
mod error;
mod owners;
mod passed_on;
mod since;

pub use amendment::{Amendment, Who};
pub use dispatch::Dispatch;
pub use error::AmendError;
pub use owners::{Owners, owners, public_key};
pub use since::Since;

/// What came of an amendment.
///
/// # Examples
/// ```
/// fn is_open(report: &cargo_kami::ops::AmendReport) -> bool {
///     matches!(&report.outcome, cargo_kami::ops::AmendOutcome::Drafted(waiting) if waiting.missing.count() > 0)
/// }
/// ```
#[derive(Debug)]
pub struct AmendReport {
    /// The package.
    pub package: PackageName,
    /// The registry, as this user calls it.
    pub registry: String,
    /// What happens; nothing where a draft is of the past.
    pub event: Option<Event>,
    /// What came of it.
    pub outcome: AmendOutcome,
}

/// What came of it.
///
/// # Examples
/// ```
/// use kami_registry::publish::Appended;
/// let outcome = cargo_kami::ops::AmendOutcome::Sent(Appended::Already { line: None });
/// assert!(matches!(outcome, cargo_kami::ops::AmendOutcome::Sent(_)));
/// ```
#[derive(Debug)]
pub enum AmendOutcome {
    /// It was sent, or had happened before.
    Sent(Appended),
    /// It was written to a file, for others to sign.
    Drafted(Waiting),
    /// It was signed in the file it waits in.
    Signed(Waiting),
}

/// A change that waits in a file to be signed or sent.
///
/// # Examples
/// ```
/// use cargo_kami::ops::Waiting;
/// let waiting = Waiting { path: "owners.draft".into(), missing: Default::default() };
/// assert_eq!(waiting.missing.count(), 0);
/// ```
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Where.
    pub path: PathBuf,
    /// For whose signatures.
    pub missing: Needed,
}

/// A change to make, and who has to do with it.
pub struct Amend<'a> {
    /// Where.
    pub connection: &'a mut Connection,
    /// Finds whoever can sign; called late, as it may ask for a passphrase.
    pub signers: FindSigners<'a>,
    /// Hears of what happens.
    pub tell: &'a (dyn Fn(AppendEvent) + Sync),
}

impl Amend<'_> {
    /// Changes what is known of a package, or finds out that it was changed before.
    ///
    /// # Errors
    /// When it cannot happen, a signature is missing, or the registry does not take it.
    ///
    /// # Examples
    /// ```no_run
    /// use cargo_kami::ops::{self, Amend, Amendment, Dispatch};
    /// let mut connection = ops::connect(&Default::default())?;
    /// let yank = Amendment::Yank { version: "1.0.0".parse()?, reason: "reads too much".into() };
    /// let mut amend = Amend { connection: &mut connection, signers: &|| Ok(Vec::new()), tell: &|_event| () };
    /// amend.make(&"fs-grep".parse()?, &yank, &Dispatch::Main)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn make(
        &mut self,
        package: &PackageName,
        amendment: &Amendment,
        dispatch: &Dispatch,
    ) -> Result<AmendReport, AmendError> {
        let registry = self.connection.registry.name.clone();
        let log = self.log(package)?;
        let event = amendment.event(&log)?;
        let change = Change::Event(event.clone());
        let outcome = match (publish::find(&log, &change)?, dispatch) {
            (Some(already), _) => AmendOutcome::Sent(already),
            (None, Dispatch::Draft(path)) => self.draft(package, event.clone(), path)?,
            (None, dispatch) => {
                // what cannot happen is found out before anybody types a passphrase
                log.draft(event.clone(), environment::now()).map_err(AppendError::from)?;
                AmendOutcome::Sent(self.append(package, &change, dispatch.target(package, &event))?)
            }
        };
        Ok(AmendReport { package: package.clone(), registry, event: Some(event), outcome })
    }

    fn log(&mut self, package: &PackageName) -> Result<Log, AmendError> {
        Ok(Writer { tell: self.tell, ..self.connection.writer() }.log(package)?)
    }

    fn append(&mut self, package: &PackageName, change: &Change<'_>, target: Target) -> Result<Appended, AmendError> {
        let signers = (self.signers)()?;
        let signers: Vec<&dyn Signer> = signers.iter().map(|signer| &**signer).collect();
        let mut writer = Writer { signers: &signers, target, tell: self.tell, ..self.connection.writer() };
        Ok(writer.append(package, change)?)
    }

    fn draft(&mut self, package: &PackageName, event: Event, path: &Path) -> Result<AmendOutcome, AmendError> {
        let signers = (self.signers)()?;
        let signers: Vec<&dyn Signer> = signers.iter().map(|signer| &**signer).collect();
        let mut writer = Writer { signers: &signers, tell: self.tell, ..self.connection.writer() };
        let draft = writer.draft(package, event)?;
        files::write(path, format!("{draft}\n").as_bytes())?;
        Ok(AmendOutcome::Drafted(Waiting { path: path.to_owned(), missing: draft.missing() }))
    }
}
