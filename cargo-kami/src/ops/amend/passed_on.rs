//! Drafts that go from signer to signer.

use super::{Amend, AmendError, AmendOutcome, AmendReport, Dispatch, Waiting};
use crate::adapters::files;
use kami_registry::{
    Log, PackageName,
    key::{Namespace, Signer},
    log::Draft,
    publish::{self, AppendError, AppendEvent, Change},
};
use serde::Deserialize;
use std::path::Path;

/// As much of a draft as says where it belongs.
#[derive(Deserialize)]
struct Line {
    body: Body,
}

#[derive(Deserialize)]
struct Body {
    name: PackageName,
}

impl Amend<'_> {
    /// Signs the draft in a file, with each key whose signature is missing; the file then has the signatures too.
    ///
    /// # Errors
    /// When the file holds no draft that fits the log, or none of the keys has to sign.
    ///
    /// # Examples
    /// ```no_run
    /// use cargo_kami::ops::{self, Amend};
    /// let mut connection = ops::connect(&Default::default())?;
    /// let mut amend = Amend { connection: &mut connection, signers: &|| Ok(Vec::new()), tell: &|_event| () };
    /// amend.sign("owners.draft".as_ref())?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn sign(&mut self, path: &Path) -> Result<AmendReport, AmendError> {
        let (log, text) = self.read(path)?;
        let mut draft = log.read_draft(&text).map_err(AppendError::from)?;
        let package = log.name().clone();
        let signers = (self.signers)()?;
        let before = draft.missing().count();
        for signer in &signers {
            self.sign_with(&mut draft, &**signer)?;
        }
        let missing = draft.missing();
        if missing.count() == before && before > 0 {
            return Err(AppendError::Unsigned { package, missing }.into());
        }
        files::write(path, format!("{draft}\n").as_bytes())?;
        let outcome = AmendOutcome::Signed(Waiting { path: path.to_owned(), missing });
        let registry = self.connection.registry.name.clone();
        Ok(AmendReport { package, registry, event: Some(draft.event().clone()), outcome })
    }

    /// Sends the draft in a file, signed as far as that is still missing and possible.
    ///
    /// # Errors
    /// When the file holds no draft that fits the log, a signature is missing, or the registry does not take it.
    ///
    /// # Examples
    /// ```no_run
    /// use cargo_kami::ops::{self, Amend, Dispatch};
    /// let mut connection = ops::connect(&Default::default())?;
    /// let mut amend = Amend { connection: &mut connection, signers: &|| Ok(Vec::new()), tell: &|_event| () };
    /// amend.submit("owners.draft".as_ref(), &Dispatch::Main)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn submit(&mut self, path: &Path, dispatch: &Dispatch) -> Result<AmendReport, AmendError> {
        let (log, text) = self.read(path)?;
        let (package, change) = (log.name().clone(), Change::Draft(text.clone()));
        let (event, appended) = match publish::find(&log, &change)? {
            Some(already) => (None, already),
            None => {
                let draft = log.read_draft(&text).map_err(AppendError::from)?;
                let target = dispatch.target(&package, draft.event());
                (Some(draft.event().clone()), self.append(&package, &change, target)?)
            }
        };
        let registry = self.connection.registry.name.clone();
        Ok(AmendReport { package, registry, event, outcome: AmendOutcome::Sent(appended) })
    }

    /// The text of a draft, and the log it belongs to.
    fn read(&mut self, path: &Path) -> Result<(Log, String), AmendError> {
        let broken = || AmendError::NoDraft { path: path.to_owned() };
        let text = String::from_utf8(files::read(path)?).map_err(|_| broken())?;
        let Line { body: Body { name } } = serde_json::from_str(&text).map_err(|_| broken())?;
        Ok((self.log(&name)?, text))
    }

    fn sign_with(&self, draft: &mut Draft, signer: &dyn Signer) -> Result<(), AmendError> {
        let (missing, key) = (draft.missing(), signer.public());
        if missing.every.contains(key) || missing.some > 0 && missing.of.contains(key) {
            (self.tell)(AppendEvent::Signing { key: key.fingerprint() });
            let signature = signer.sign(Namespace::Log, draft.body()).map_err(AppendError::from)?;
            draft.sign(signature).map_err(AppendError::from)?;
        }
        Ok(())
    }
}
