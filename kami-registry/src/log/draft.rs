//! The next line of a log, while it is being signed.

use super::{Event, Needed, SignatureFault, envelope::Envelope, needed, package_log::Ending};
use crate::key::Signature;
use std::fmt;

mod error;
mod make;
mod signed_line;

pub use error::DraftError;
pub use signed_line::SignedLine;

/// The next line of a log, while it is being signed. Written as text it is the line itself with the signatures it has so far,
/// so that it can travel from signer to signer.
///
/// # Examples
/// ```
/// use kami_registry::{Log, RegistryId, Timestamp, key::{Namespace, SecretKey, Signer}, log::{Event, LogLimits}};
/// let (name, registry, limits) = ("fs-grep".parse()?, RegistryId::from_bytes([7; 16]), LogLimits::default());
/// let alice = SecretKey::generate("alice")?;
/// let create = Event::Create { registry, owners: vec![alice.public().clone()], threshold: 1 };
///
/// let draft = Log::verify(&name, &registry, b"", &limits).draft(create, Timestamp::from_seconds(1_800_000_000))?;
/// let signature = alice.sign(Namespace::Log, draft.body())?;
/// let line = draft.signed(vec![signature])?;
///
/// let log = Log::verify(&name, &registry, line.text().as_bytes(), &limits);
/// assert_eq!(log.owners(), [alice.public().clone()]);
/// assert_eq!(log.identity(), Some(line.digest()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Draft {
    body: String,
    event: Event,
    needed: Needed,
    signatures: Vec<Signature>,
    ending: Ending,
}

impl Draft {
    /// The bytes to sign.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::{Log, RegistryId, Timestamp, key::{SecretKey, Signer}, log::{Event, LogLimits}};
    /// # let registry = RegistryId::from_bytes([7; 16]);
    /// # let event = Event::Create { registry, owners: vec![SecretKey::generate("")?.public().clone()], threshold: 1 };
    /// # let log = Log::verify(&"fs-grep".parse()?, &registry, b"", &LogLimits::default());
    /// let draft = log.draft(event, Timestamp::from_seconds(0))?;
    /// assert!(draft.body().starts_with(br#"{"v":1,"seq":0,"kind":"create","name":"fs-grep","#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn body(&self) -> &[u8] {
        self.body.as_bytes()
    }

    /// What is about to happen.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::{Log, RegistryId, Timestamp, key::{SecretKey, Signer}, log::{Event, EventKind, LogLimits}};
    /// # let registry = RegistryId::from_bytes([7; 16]);
    /// # let event = Event::Create { registry, owners: vec![SecretKey::generate("")?.public().clone()], threshold: 1 };
    /// # let log = Log::verify(&"fs-grep".parse()?, &registry, b"", &LogLimits::default());
    /// let draft = log.draft(event, Timestamp::from_seconds(0))?;
    /// assert_eq!(draft.event().kind(), EventKind::Create);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn event(&self) -> &Event {
        &self.event
    }

    /// Who must still sign.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::{Log, RegistryId, Timestamp, key::{SecretKey, Signer}, log::{Event, LogLimits}};
    /// # let registry = RegistryId::from_bytes([7; 16]);
    /// # let owners = vec![SecretKey::generate("alice")?.public().clone()];
    /// # let log = Log::verify(&"fs-grep".parse()?, &registry, b"", &LogLimits::default());
    /// let create = Event::Create { registry, owners: owners.clone(), threshold: 1 };
    /// let draft = log.draft(create, Timestamp::from_seconds(0))?;
    /// assert_eq!(draft.missing().every, owners);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn missing(&self) -> Needed {
        self.needed.without(&self.signatures)
    }

    /// Adds a signature.
    ///
    /// # Errors
    /// When the signature is worth nothing, or its signer's word is not missing.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::{Log, RegistryId, Timestamp, key::{Namespace, SecretKey, Signer}, log::{Event, LogLimits}};
    /// # let (alice, registry) = (SecretKey::generate("alice")?, RegistryId::from_bytes([7; 16]));
    /// # let event = Event::Create { registry, owners: vec![alice.public().clone()], threshold: 1 };
    /// # let log = Log::verify(&"fs-grep".parse()?, &registry, b"", &LogLimits::default());
    /// let mut draft = log.draft(event, Timestamp::from_seconds(0))?;
    /// draft.sign(alice.sign(Namespace::Log, draft.body())?)?;
    /// assert_eq!(log.read_draft(&draft.to_string())?.missing().count(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn sign(&mut self, signature: Signature) -> Result<(), DraftError> {
        self.missing().admits(signature.signer(), &self.signatures)?;
        needed::verify(&signature, self.body())?;
        self.signatures.push(signature);
        Ok(())
    }

    /// The line, with these signatures besides those it has.
    ///
    /// # Errors
    /// When a signature is worth nothing or not missing, or others still are.
    ///
    /// # Examples
    /// ```
    /// # use kami_registry::{Log, RegistryId, Timestamp, key::{SecretKey, Signer}, log::{Event, LogLimits}};
    /// # let registry = RegistryId::from_bytes([7; 16]);
    /// # let event = Event::Create { registry, owners: vec![SecretKey::generate("")?.public().clone()], threshold: 1 };
    /// # let log = Log::verify(&"fs-grep".parse()?, &registry, b"", &LogLimits::default());
    /// let draft = log.draft(event, Timestamp::from_seconds(0))?;
    /// assert_eq!(draft.signed(vec![]).map_err(|error| error.code()), Err("log-signatures-count"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn signed(mut self, signatures: Vec<Signature>) -> Result<SignedLine, DraftError> {
        signatures.into_iter().try_for_each(|signature| self.sign(signature))?;
        let (found, needed) = (self.signatures.len(), self.needed.count());
        match found == needed {
            true => Ok(SignedLine::new(self.to_string(), self.ending)),
            false => Err(SignatureFault::Count { found, needed }.into()),
        }
    }
}

impl fmt::Display for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signatures: Vec<String> = self.signatures.iter().map(Signature::to_base64).collect();
        f.write_str(&Envelope::join(&self.body, &signatures))
    }
}
