//! What the signed text of a line says.

use super::{Event, EventKind, Publish, strict};
use crate::{
    RegistryId, Sha256, Timestamp,
    key::{Fingerprint, PublicKey},
};
use semver::Version;
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use std::{borrow::Cow, num::NonZeroU32};

/// The version of the format this version of the code knows.
pub(super) const FORMAT: NonZeroU32 = NonZeroU32::MIN;

/// What every line says, in this format and in all later ones.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Header<'a> {
    pub(super) v: NonZeroU32,
    pub(super) seq: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) prev: Option<Sha256>,
    #[serde(borrow)]
    pub(super) kind: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) name: Cow<'a, str>,
    pub(super) time: Timestamp,
}

impl<'a> Header<'a> {
    /// Reads what every line says; what else stands there is only checked to have one reading.
    pub(super) fn read(body: &'a str) -> Result<Self, serde_json::Error> {
        strict::check(body)?;
        serde_json::from_str(body)
    }

    /// The kind of event; `None` when the line is written for newer clients.
    pub(super) fn kind(&self) -> Option<EventKind> {
        EventKind::from_word(&self.kind).filter(|_| self.v == FORMAT)
    }
}

/// Reads the event of a body whose header has been read. Keys it does not know are left alone.
pub(super) fn event(kind: EventKind, body: &str) -> Result<Event, serde_json::Error> {
    Ok(match kind {
        EventKind::Create => serde_json::from_str::<Create>(body)?.into(),
        EventKind::Publish => Event::Publish(serde_json::from_str::<Box<Publish>>(body)?),
        EventKind::Yank => serde_json::from_str::<Yank>(body)?.into(),
        EventKind::Unyank => serde_json::from_str::<Unyank>(body)?.into(),
        EventKind::Owners => serde_json::from_str::<Owners>(body)?.into(),
        EventKind::Revoke => serde_json::from_str::<Revoke>(body)?.into(),
    })
}

/// Writes a body.
pub(super) fn write(header: &Header<'_>, event: &Event) -> Result<String, serde_json::Error> {
    #[derive(Serialize)]
    struct Body<'a> {
        #[serde(flatten)]
        header: &'a Header<'a>,
        #[serde(flatten)]
        event: &'a Event,
    }
    serde_json::to_string(&Body { header, event })
}

/// Reads keys that are written in the one way this crate writes them.
fn keys<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<PublicKey>, D::Error> {
    let lines = Vec::<String>::deserialize(deserializer)?;
    let read = |line: String| match PublicKey::parse(&line) {
        Ok(key) if key.to_string() == line => Ok(key),
        Ok(_) => Err(D::Error::custom("a key is not written as `ssh-ed25519`, base64, and perhaps a comment")),
        Err(error) => Err(D::Error::custom(error)),
    };
    lines.into_iter().map(read).collect()
}

/// Structs that hold what the body of one kind says, each turned into its event.
macro_rules! bodies {
    ($($kind:ident { $($(#[$attribute:meta])* $field:ident: $type:ty),+ $(,)? })+) => { $(
        #[derive(Deserialize)]
        struct $kind { $($(#[$attribute])* $field: $type),+ }

        impl From<$kind> for Event {
            fn from($kind { $($field),+ }: $kind) -> Self {
                Self::$kind { $($field),+ }
            }
        }
    )+ };
}

bodies! {
    Create { registry: RegistryId, #[serde(deserialize_with = "keys")] owners: Vec<PublicKey>, threshold: u32 }
    Yank { version: Version, #[serde(default)] reason: String }
    Unyank { version: Version }
    Owners { #[serde(deserialize_with = "keys")] owners: Vec<PublicKey>, threshold: u32 }
    Revoke { key: Fingerprint, from_seq: u64, #[serde(default)] reason: String }
}
