//! A digest written without its prefix.

use crate::Sha256;
use serde::{Deserialize, Deserializer, Serializer, de::Error};
use std::borrow::Cow;

pub(super) fn serialize<S: Serializer>(digest: &Sha256, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&digest.hex())
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Sha256, D::Error> {
    Sha256::from_hex(&Cow::<'de, str>::deserialize(deserializer)?).map_err(D::Error::custom)
}
