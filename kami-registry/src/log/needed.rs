//! Who must sign a line.

use super::{
    Event, SignatureFault,
    envelope::{self, Envelope},
    text::plain_text,
};
use crate::key::{Fingerprint, Namespace, PublicKey, Signature};

/// Who must sign a line: everybody of one group, and some of another. Nobody is in both.
///
/// # Examples
/// ```
/// let nobody = kami_registry::log::Needed::default();
/// assert_eq!(nobody.count(), 0);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Needed {
    /// Those of whom every one must.
    pub every: Vec<PublicKey>,
    /// How many of `of` must.
    pub some: usize,
    /// Those of whom some must.
    pub of: Vec<PublicKey>,
}

impl Needed {
    /// How many signatures that makes.
    ///
    /// # Examples
    /// ```
    /// let needed = kami_registry::log::Needed { some: 2, ..Default::default() };
    /// assert_eq!(needed.count(), 2);
    /// ```
    pub fn count(&self) -> usize {
        self.every.len().saturating_add(self.some)
    }

    /// Who must sign what happens next to a package with these owners.
    pub(super) fn by(event: &Event, owners: &[PublicKey], threshold: u32) -> Self {
        let threshold = usize::try_from(threshold).unwrap_or(usize::MAX);
        let (every, some) = match event {
            Event::Create { owners, .. } => (owners.clone(), 0),
            Event::Owners { owners: new, .. } => {
                (new.iter().filter(|key| !owners.contains(key)).cloned().collect(), threshold)
            }
            Event::Revoke { .. } => (Vec::new(), threshold),
            Event::Publish(_) | Event::Yank { .. } | Event::Unyank { .. } => (Vec::new(), 1),
        };
        Self { every, some, of: owners.to_vec() }
    }

    pub(super) fn fits(&self) -> Result<(), SignatureFault> {
        let needed = self.count();
        if needed > envelope::MOST { Err(SignatureFault::TooMany { needed }) } else { Ok(()) }
    }

    /// Who must still sign after these have.
    pub(super) fn without(&self, signatures: &[Signature]) -> Self {
        let open = |key: &&PublicKey| !signatures.iter().any(|signature| signature.signer() == *key);
        let of: Vec<PublicKey> = self.of.iter().filter(open).cloned().collect();
        let some = self.some.saturating_sub(self.of.len().saturating_sub(of.len()));
        Self { every: self.every.iter().filter(open).cloned().collect(), some, of }
    }

    /// Whether a signature by `key` is one of those that are missing.
    pub(super) fn admits(&self, key: &PublicKey, before: &[Signature]) -> Result<(), SignatureFault> {
        let fingerprint = || key.fingerprint();
        if before.iter().any(|signature| signature.signer() == key) {
            return Err(SignatureFault::Twice { key: fingerprint() });
        }
        let missing = self.every.contains(key) || self.some > 0 && self.of.contains(key);
        if missing { Ok(()) } else { Err(SignatureFault::Stranger { key: fingerprint() }) }
    }

    /// Checks that exactly those have signed who must. Nothing can be left out of such a line, and nothing added.
    pub(super) fn check(&self, line: &Envelope<'_>) -> Result<Vec<Fingerprint>, SignatureFault> {
        let (found, needed) = (line.signatures.len(), self.count());
        if found != needed {
            return Err(SignatureFault::Count { found, needed });
        }
        let signatures = line.signatures.iter().map(|text| read(text)).collect::<Result<Vec<_>, _>>()?;
        // whose signatures these are is clear before one of them costs anything
        for (index, signature) in signatures.iter().enumerate() {
            let before = signatures.get(..index).unwrap_or_default();
            self.without(before).admits(signature.signer(), before)?;
        }
        signatures.iter().try_for_each(|signature| verify(signature, line.body.as_bytes()))?;
        Ok(signatures.iter().map(|signature| signature.signer().fingerprint()).collect())
    }
}

/// Whether at least `threshold` of the owners have signed, whoever else has.
pub(super) fn has_enough(owners: &[PublicKey], threshold: u32, line: &Envelope<'_>) -> bool {
    let signatures: Vec<Signature> = line.signatures.iter().filter_map(|text| read(text).ok()).collect();
    let signed = |owner: &&PublicKey| {
        signatures
            .iter()
            .any(|signature| signature.signer() == *owner && verify(signature, line.body.as_bytes()).is_ok())
    };
    let count = u32::try_from(owners.iter().filter(signed).count()).unwrap_or_default();
    // without owners nobody can agree to anything
    count > 0 && count >= threshold
}

pub(super) fn read(text: &str) -> Result<Signature, SignatureFault> {
    Signature::from_base64(text).map_err(|error| worthless(&error))
}

pub(super) fn verify(signature: &Signature, body: &[u8]) -> Result<(), SignatureFault> {
    signature.verify(Namespace::Log, body).map(drop).map_err(|error| worthless(&error))
}

fn worthless(error: &dyn std::fmt::Display) -> SignatureFault {
    SignatureFault::Worthless { message: plain_text(&error.to_string(), 160) }
}
